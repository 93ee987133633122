import { beforeAll, describe, expect, it } from 'vitest';
import { ouvrirCptsConnues } from './cpts-connues.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

describe('les CPTS de l’installation', () => {
  it('comptent celle qui vient d’être ouverte, dès sa première adresse', async () => {
    await banc.creerCpts('ancienne');
    const connues = await ouvrirCptsConnues(banc.db);
    expect(await connues.parSlug('nouvelle')).toBeNull();
    const cpts = await banc.creerCpts('nouvelle');
    expect(await connues.parSlug('nouvelle')).toMatchObject({ id: cpts.id });
    expect(connues.parId(cpts.id)).toMatchObject({ slug: 'nouvelle' });
    expect(await connues.slugs()).toEqual(['ancienne', 'nouvelle']);
  });

  it('sont relues après qu’un identifiant inconnu fut demandé', async () => {
    const connues = await ouvrirCptsConnues(banc.db);
    const cpts = await banc.creerCpts('troisieme');
    expect(connues.parId(cpts.id)).toBeNull();
    expect(await connues.actuelle(cpts.id)).toMatchObject({ slug: 'troisieme' });
  });

  it('ouvertes à cent visiteurs ensemble sont trouvées par chacun', async () => {
    const connues = await ouvrirCptsConnues(banc.db);
    await banc.creerCpts('centieme');
    const vues = await Promise.all(Array.from({ length: 100 }, () => connues.parSlug('centieme')));
    expect(vues.every((vue) => vue?.slug === 'centieme')).toBe(true);
  });
});
