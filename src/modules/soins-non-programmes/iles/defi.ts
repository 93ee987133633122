import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/sha';

/** Does the form's small work while the person fills it; without it the form goes all the same, under a stricter limit. */
async function resoudre(champ: HTMLInputElement): Promise<void> {
  const challenge: Challenge = JSON.parse(champ.dataset['defi'] ?? '{}');
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 60_000 });
  if (solution) champ.value = JSON.stringify({ challenge, solution });
}

for (const champ of document.querySelectorAll<HTMLInputElement>('input[data-defi]'))
  void resoudre(champ).catch(() => undefined);
