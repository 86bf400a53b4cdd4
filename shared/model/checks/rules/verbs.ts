/**
 * Verbs that process names begin with, to tell "Manage Recruitment" from "Order Management". Words that are nouns more
 * often than not where such a noun follows (order, lead, contract, project) are left out.
 */
const VERBS = new Set(
  `abandon absorb accelerate accept access accommodate accompany accrue achieve acquire activate adapt add address
  adjust administer adopt advance advertise advise aggregate agree alert align allocate alter amend amplify analyse
  analyze annotate announce answer anticipate append apply appoint appraise approve archive arrange ask assemble
  assert assess assign assist attach attend attract audit augment authorise authorize automate avoid award balance ban
  benchmark bid bill bind blend block book boost borrow brainstorm brief bring broadcast budget build bundle buy
  calculate calibrate call cancel canvass capture carry categorise categorize cater celebrate certify chair champion
  change charge chart chase check choose circulate claim clarify classify clean clear close coach code collaborate
  collect combine commence commission commit communicate compare compensate compete compile complete compose compute
  concentrate conclude conduct confer configure confirm connect consider consign consolidate construct consult consume
  contact contain continue contribute control convert coordinate copy correct cost cover craft create cross-sell
  cultivate curate customise customize cut deal debrief debug decide declare decline decommission decompose decorate
  dedicate deduct defer define deflect delay delegate delete deliver demonstrate deploy derive describe design desk
  destroy detach detail detect determine develop devise diagnose differentiate digest digitise digitize direct disable
  disburse discard disclose discontinue discount discover discuss dispatch display dispose disseminate dissolve
  distribute divide document download draft draw drill drive drop duplicate earn edit educate elicit eliminate email
  embed embrace employ empower enable encourage end enforce engage enhance enquire enrich enrol enroll ensure enter
  entertain equip escalate escort establish estimate evaluate evolve examine exchange exclude execute exit expand
  experiment explain explore export expose express extend extract fabricate facilitate fast-track feed file fill
  finalise finalize finance find finish fix flag focus follow follow-up forecast form formulate forward foster free
  fulfil fulfill fund furnish gain gather gauge generalise generate get give govern grade grant greet grow guide halt
  handle harmonise harmonize harvest help highlight hire hold host hypothesise identify illustrate implement import
  impose improve incentivise incentivize incorporate increase incubate influence inform initiate innovate inquire
  insert inspect inspire install institute instruct insure integrate interact intercept interpret interview introduce
  invest investigate invite invoice isolate issue itemise join judge justify keep launch lay learn lease let leverage
  liaise license lift limit link list listen litigate load lobby localise localize locate lock log maintain make
  manage manufacture map invalidate market match mature maximise maximize measure mediate meet mentor merge message migrate
  minimise minimize mitigate mix mobilise mobilize mock model moderate modify monitor motivate move multiply name
  narrow navigate negotiate net nominate normalise note notify nurture observe obtain offboard offer offset onboard
  open operate oppose optimise optimize organise organize orient outline outsource overcome oversee pack paint
  participate pay penetrate perform persuade phase pick pilot pitch pivot place plan poll position post practice
  practise predict preempt prefer prepare present preserve press prevent price print prioritise prioritize probe
  process procure produce program promote propose prospect protect prototype prove provide prune publish pull purchase
  purge pursue push put qualify quantify question quote raise rank rate re-engage reach react read realign realise
  realize reassess reassign rebuild recall receive recognise recognize recommend reconcile record recover recruit
  recycle redeem redesign redirect reduce refer refine reflect refresh refund refuse register regulate reimburse
  reinforce reject relate relay release relocate rely remember remind remove render renew rent repair replace reply
  report reposition represent reproduce request rescue research resell reserve reset reshape resolve respond restock
  restore restrict restructure resume retain retire retrieve return reuse review revise reward roll route run
  safeguard sanction satisfy save scale scan schedule scope score scout screen search secure seed seek segment select
  sell send separate serve set settle shape share ship shortlist show shut sign simplify simulate size sketch slice
  solicit solve sort source specify spend split sponsor spot stabilise staff standardise standardize start state steer
  stimulate stop store streamline strengthen stress stretch structure study subcontract submit subscribe substitute
  suggest sum summarise summarize supervise supplement supply support survey suspend sustain swap switch synchronise
  synthesise systematise tag tailor take tally tap target teach report terminate test think throttle throw tidy tolerate
  toss touch trace track trade train transfer transform translate transport treat trigger trim troubleshoot tune turn
  uncover understand undertake undo unify unite unload unpack unveil update upgrade upsell use utilise utilize
  validate value vary verify vet visit vote wait walk warn warrant watch weigh welcome whiteboard widen win withdraw
  work wrap write`.split(/\s+/),
);

/** Whether a word may be a verb as names begin with one: "Manage", "Re-negotiate", "Standardise", "Developing". */
export const isVerb = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/^re-?(?=[a-z]{3})/, '');
  return (
    VERBS.has(word.toLowerCase()) ||
    VERBS.has(plain) ||
    /(?:i[sz]e|ify)$/.test(plain) ||
    verbIn(word) !== undefined
  );
};

/** The verb that a word ending in -ing is made of, with a capital: "Gathering" gives "Gather". */
export const verbIn = (word: string): string | undefined => {
  const stem = word.toLowerCase().match(/^(.{2,})ing$/)?.[1];
  if (stem === undefined) return undefined;
  const verb = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find((candidate) => VERBS.has(candidate));
  return verb && verb.charAt(0).toUpperCase() + verb.slice(1);
};
