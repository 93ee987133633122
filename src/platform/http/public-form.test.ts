import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { describe, expect, it } from 'vitest';
import { checkPublicForm, openPublicForm } from './public-form.ts';

const SECRET = 'un-secret-de-trente-deux-caracteres-au-moins';
const OUVERTURE = new Date();
const apres = (secondes: number) => new Date(OUVERTURE.getTime() + secondes * 1000);
const source = () => crypto.randomUUID();

async function resoudre(defi: string): Promise<string> {
  const challenge = JSON.parse(defi);
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution });
}

describe('Un formulaire public', () => {
  it('s’envoie sans script, après le temps de le lire', async () => {
    const { ouvert } = await openPublicForm(SECRET, OUVERTURE);
    const envoi = { ouvert, preuve: '', source: source() };
    expect(await checkPublicForm(SECRET, { ...envoi, maintenant: apres(1) })).toEqual({
      ok: false,
      motif: 'trop-vite',
    });
    expect(await checkPublicForm(SECRET, { ...envoi, maintenant: apres(5) })).toMatchObject({
      ok: true,
    });
  });

  it('qui revient à corriger reste le même, et se renvoie dès que le temps de lecture est passé', async () => {
    const { ouvert } = await openPublicForm(SECRET, OUVERTURE);
    const repris = await openPublicForm(SECRET, apres(2), ouvert);
    expect(repris.ouvert).toBe(ouvert);
    const envoi = { ouvert: repris.ouvert, preuve: await resoudre(repris.defi), source: source() };
    expect(await checkPublicForm(SECRET, { ...envoi, maintenant: apres(3) })).toMatchObject({
      ok: true,
    });
    for (const [texte, quand] of [
      [ouvert, apres(90 * 60)],
      [ouvert.replace(/^\d/, '9'), apres(2)],
      ['', apres(2)],
    ] as const) {
      const neuf = await openPublicForm(SECRET, quand, texte);
      expect(neuf.ouvert.startsWith(`${quand.getTime()}.`)).toBe(true);
    }
  });

  it('refuse une ouverture forgée, ou trop ancienne', async () => {
    const { ouvert } = await openPublicForm(SECRET, OUVERTURE);
    const envoi = { preuve: '', source: source() };
    for (const [texte, quand] of [
      [ouvert.replace(/^\d/, '9'), apres(5)],
      ['', apres(5)],
      [ouvert, apres(3 * 3600)],
    ] as const)
      expect(await checkPublicForm(SECRET, { ...envoi, ouvert: texte, maintenant: quand })).toEqual(
        {
          ok: false,
          motif: 'perime',
        },
      );
  });

  it('admet plus d’envois d’une même source quand le travail est prouvé', async () => {
    const { ouvert, defi } = await openPublicForm(SECRET, OUVERTURE);
    const preuve = await resoudre(defi);
    const envoyer = async (texte: string, depuis: string, fois: number) => {
      const verdicts = [];
      for (let n = 0; n < fois; n++)
        verdicts.push(
          await checkPublicForm(SECRET, {
            ouvert,
            preuve: texte,
            source: depuis,
            maintenant: apres(5),
          }),
        );
      return verdicts.filter(({ ok }) => ok).length;
    };
    expect(await envoyer(preuve, source(), 30)).toBe(20);
    expect(await envoyer('', source(), 30)).toBe(5);
  });

  it('ne prend pas la preuve d’un autre formulaire', async () => {
    const premier = await openPublicForm(SECRET, OUVERTURE);
    const second = await openPublicForm(SECRET, OUVERTURE);
    const preuve = await resoudre(premier.defi);
    const depuis = source();
    const envoi = { ouvert: second.ouvert, preuve, source: depuis, maintenant: apres(5) };
    for (let n = 0; n < 5; n++) await checkPublicForm(SECRET, envoi);
    expect(await checkPublicForm(SECRET, envoi)).toEqual({ ok: false, motif: 'trop-souvent' });
  });
});
