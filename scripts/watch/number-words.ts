/** English words for whole numbers below a thousand, as laws write periods: `180` → `one hundred eighty`. */
const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Every way to write it, in figures and in words, without hyphens. */
export function numberSpellings(count: number): string[] {
  const words = count < 1000 ? inWords(count) : null;
  return [
    String(count),
    count.toLocaleString('en-US'),
    ...(words === null ? [] : [words, words.replace('hundred ', 'hundred and ')]),
  ].filter((spelling, index, all) => all.indexOf(spelling) === index);
}

function inWords(count: number): string {
  if (count < 20) return SMALL[count] ?? '';
  if (count < 100) return [TENS[Math.floor(count / 10)], count % 10 > 0 ? SMALL[count % 10] : ''].filter(Boolean).join(' ');
  return [SMALL[Math.floor(count / 100)], 'hundred', count % 100 > 0 ? inWords(count % 100) : ''].filter(Boolean).join(' ');
}
