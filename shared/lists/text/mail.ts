/** Removes what a mail program puts around a quoted text: `>` before each line, and the lines that say who wrote it. */

/** “>= 10 orders” is no quotation. */
const QUOTED = /^[ \t]{0,3}(?:>(?!=)[ \t]?)+/;
/** Quote marks with the one space that belongs to each; further spaces are the list's own indentation. */
const MARKS = /^[ \t]{0,3}>(?!=)(?: ?>)*(?: |$)?/;

/** “wrote:” in the languages of common mail programs; it ends the line. */
const WROTE =
  /(?:wrote|writes|(?:schrieb|schreef|skrev|napisał|napsal)(?: .{1,80})?|a écrit|écrit|escribió|escreveu|ha scritto|kirjoitti|napisał(?:\(a\))?|napsal(?:\(a\))?|írta|yazdı|написал(?:а|\(а\))?|пишет|a scris|έγραψε|כתב(?:\/ה)?|كتب|写道|寫道|作成|님이 작성)\s?[:：]$/iu;
/** A date, a time or an address: without one of them the line is somebody's sentence. */
const WHEN_OR_WHO = /\d{1,4}[./:-]\d{1,2}|\b\d{4}\b|@/;
const ORIGINAL =
  /^(?:[-_\s]{2,}(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale)\s*[-_]{2,}|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato)\s?:)$/i;
/** In Asia some programs write no verb: “2027年8月3日(月) 10:01 Ada <ada@example.org>:”. */
const DATED_ADDRESS = /^\d{4}[年년./-].*<[^\s<>@]+@[^\s<>@]+>\s?[:：]$/u;
/** What telephones put below a mail. */
const DEVICE =
  /^(?:sent from my |get outlook for |von meinem .{1,40} gesendet|envoyé de(?:puis)? mon |enviado desde mi |enviado do meu |inviato da(?:l mio)? |verstuurd vanaf mijn |sendt fra min |skickat från min )/i;
const HEADER =
  /^\*?(?:from|sent|date|to|cc|subject|von|gesendet|datum|an|betreff|de|envoyé|à|objet|para|enviado|asunto|da|inviato|oggetto|van|verzonden|aan|onderwerp|från|skickat|till|ämne|reply-to|antwort an)\s?:\*?\s/i;

/** The lines without their quotation, if at least half of them are quoted or a line says who wrote them; else as they are. */
export const withoutQuotation = (lines: readonly string[]): readonly string[] => {
  const seen = lines.filter((line) => line.trim() !== '');
  const quoted = seen.filter((line) => QUOTED.test(line)).length;
  const isForwarded =
    seen.some((line) => ORIGINAL.test(line.trim())) || startsWithHeader(seen) || startsWithAuthor(seen);
  const isSigned = DEVICE.test(seen.at(-1)?.trim() ?? '') && seen.length > 1;
  if (quoted === 0 && !isForwarded && !isSigned) return lines;
  const bare = quoted === 0 ? lines : lines.map((line) => line.replace(MARKS, ''));
  const attribution = attributionIn(bare);
  if (quoted * 2 < seen.length && attribution.size === 0 && !isForwarded && !isSigned) return lines;
  const gone = new Set([...attribution, ...headersIn(bare)]);
  const signature = signatureAt(bare);
  if (isSigned) gone.add(bare.findLastIndex((line) => line.trim() !== ''));
  return bare.filter((line, i) => i < signature && !gone.has(i) && !ORIGINAL.test(line.trim()));
};

/** Whether the first lines are the header of a mail, which has an address or a subject. */
const startsWithHeader = (seen: readonly string[]): boolean => {
  const first = seen.slice(0, 12).findIndex((line) => !HEADER.test(line.trim()));
  const header = seen.slice(0, first < 0 ? 12 : first);
  return (
    header.length > 2 && header.some((line) => /@|^\*?(?:subject|betreff|objet|asunto|oggetto)/i.test(line))
  );
};

/** Whether a first line says who wrote the list below it. */
const startsWithAuthor = ([first = '', ...others]: readonly string[]): boolean =>
  others.length > 0 && OPENING.test(first.trim()) && WROTE.test(first.trim()) && WHEN_OR_WHO.test(first);
const OPENING = /^(?:on|am|le|el|il|op|em|den|dnia)\b/i;

/** Lines that a signature has at most. */
const MAX_SIGNATURE = 8;

/** Index of the two dashes that start the signature at the end of a mail; the end of the lines if it has none. */
const signatureAt = (lines: readonly string[]): number => {
  const at = lines.findLastIndex((line) => line.trimEnd() === '--');
  return at > 0 && lines.slice(at + 1).filter((line) => line.trim() !== '').length <= MAX_SIGNATURE
    ? at
    : lines.length;
};

/** Indices of the lines that say who wrote what follows: one line, or a sentence that was broken into two. */
const attributionIn = (lines: readonly string[]): Set<number> => {
  const found = new Set<number>();
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim();
    if (DATED_ADDRESS.test(line)) found.add(i);
    if (!WROTE.test(line)) continue;
    const before = (lines[i - 1] ?? '').trim();
    if (WHEN_OR_WHO.test(line)) {
      found.add(i);
      if (OPENING.test(before) && !OPENING.test(line)) found.add(i - 1);
    } else if (WHEN_OR_WHO.test(before)) {
      found.add(i);
      found.add(i - 1);
    }
  }
  return found;
};

/** Indices of the lines of a header, such as `From:` and `Subject:`, of which at least three follow each other. */
const headersIn = (lines: readonly string[]): number[] => {
  const found: number[] = [];
  let run: number[] = [];
  const end = () => {
    if (run.length >= 3) for (const i of run) found.push(i);
    run = [];
  };
  for (const [i, line] of lines.entries()) {
    if (HEADER.test(line.trim())) run.push(i);
    else end();
  }
  end();
  return found;
};
