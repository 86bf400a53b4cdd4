/**
 * Verbs that process names begin with, to tell "Manage Recruitment" from "Order Management". Words that are nouns more
 * often than not where such a noun follows (order, lead, contract) are left out.
 */
const VERBS = new Set(
  `accept acquire activate adapt add adjust administer adopt advertise advise agree align allocate amend analyse
  analyze announce answer apply appoint appraise approve archive arrange assemble assess assign assist attend attract
  audit authorise authorize award balance benchmark bill book budget build buy calculate call cancel capture carry
  change charge check choose claim clarify classify clean close coach code collect combine communicate compare compile
  complete conclude conduct configure confirm connect consider consolidate construct consult contact control
  convert coordinate copy correct cost create cut deal decide declare define delegate deliver demonstrate deploy design
  detect determine develop diagnose direct discover discuss dispatch display dispose distribute document draft draw
  drive earn edit educate elicit eliminate employ enable enforce engage ensure enter establish estimate evaluate examine
  exchange execute expand explain explore export extend extract facilitate file fill finalise finalize finance find fix
  follow forecast form formulate forward fulfil fulfill fund gain gather generate get give govern grant grow guide handle
  help hire hold identify implement import improve increase inform initiate inspect install instruct integrate interview
  introduce investigate invite invoice issue join keep launch learn lease let liaise license list load locate log
  maintain make manage map market match measure mediate meet merge migrate mitigate model modify monitor motivate move
  name negotiate net notify obtain offer onboard open operate optimise optimize organise organize orient pack pay
  perform pick pilot place plan position post prepare present prevent price print prioritise prioritize process procure
  produce program promote propose prospect protect prove provide publish purchase qualify quantify quote raise rank rate
  receive recommend reconcile record recover recruit redeem redesign reduce refine refresh refund refuse register
  reject release remind remove renew rent repair replace reply report request research reserve resolve respond restore
  retain retire return review revise reward roll run scan schedule score screen secure segment select sell send serve set
  settle share ship show sign simplify simulate size solve sort source specify sponsor staff standardise standardize
  start state stop store strengthen study submit supervise supply support survey sustain target teach terminate test tidy
  trace track trade train transfer transform translate transport treat understand undertake update upgrade use validate
  value verify visit vote warn weigh welcome win withdraw work write`.split(/\s+/),
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
