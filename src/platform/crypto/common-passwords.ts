import { dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as french } from '@zxcvbn-ts/language-fr';

let lists: { readonly passwords: ReadonlySet<string>; readonly words: ReadonlySet<string> } | null =
  null;

/** True for one of the 49,233 passwords most seen in breaches. Lower case. */
export function isBreachedPassword(text: string): boolean {
  return read().passwords.has(text);
}

/** True for a common French word, first name or family name. Lower case. */
export function isCommonWord(text: string): boolean {
  return read().words.has(text);
}

/** Built at the first question: a server that nobody asks keeps none of it in memory. */
function read() {
  lists ??= {
    passwords: new Set(common['passwords-common']),
    words: new Set([
      ...common['diceware-common'],
      ...french['commonWords-fr'],
      ...french['firstnames-fr'],
      ...french['lastnames-fr'],
    ]),
  };
  return lists;
}
