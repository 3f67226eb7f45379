/**
 * Flesch–Kincaid grade of a text, from sentences, words and syllables. A name is counted as a word
 * of two syllables, so that long names do not make a plain sentence hard, nor short ones easy.
 */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((part) => /[a-z]/i.test(part));
  const words = sentences.flatMap((sentence) => (sentence.match(/[A-Za-zÀ-ž0-9'’-]+/g) ?? []).map((word, place) => ({ word, isName: place > 0 && /^[A-ZÀ-Ž]/.test(word) })));
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, { word, isName }) => sum + (isName ? 2 : syllablesOf(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/['’-]/g, '').replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, '');
  return Math.max(1, (plain.match(/[aeiouyà-ž]+/g) ?? []).length);
}
