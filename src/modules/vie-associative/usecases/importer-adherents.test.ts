import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { reconnaitreAdherents } from '../domain/colonnes-d-adherents.ts';
import { TETES } from '../domain/ligne-exportee.ts';
import { planterScene, poserAdherent, RPPS_INFIRMIERE, type Scene } from '../testing/builders.ts';
import { exporterAdherents } from './exporter.ts';
import { apercevoirImport, importerAdherents } from './importer-adherents.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `import-${rang++}`);
});

const coordination = () => banc.appel(scene.cpts);
const lignesDe = (rangees: readonly (readonly string[])[]) =>
  reconnaitreAdherents(rangees.map((values, i) => ({ line: i + 1, values }))) ?? [];
const FICHIER = lignesDe([
  ['RPPS', 'Prénom', 'Nom', 'Structure', 'Fonction', 'Début', 'Collège', 'Courriel', 'Commune'],
  [RPPS_INFIRMIERE, '', '', '', '', '05/01/2026', 'Libéraux', 'lison@exemple.invalid', ''],
  ['', 'Noémie', 'Gerlesorel', 'Hôpital de Giat', 'Directrice', '05/01/2026', '', '', 'Giat'],
  ['99990000815', 'Une', 'Faute', '', '', '05/01/2026', '', '', ''],
]);
const adhesions = async () =>
  await banc.regarder(
    'select genre, prenom, structure, commune, etat, du::text, college_id, origine from asso.adhesions where cpts_id = $1 order by genre',
    [scene.cpts.id],
  );
const genres = (plan: readonly { readonly issue: { readonly genre: string } }[]) =>
  plan.map(({ issue }) => issue.genre);

describe('Un fichier d’adhérents', () => {
  it('n’écrit rien avant « importer », puis ce qui se lit, une fois de vingt', async () => {
    const apercu = exiger(await apercevoirImport(coordination(), { lignes: FICHIER }));
    expect(genres(apercu.plan)).toEqual(['creee', 'creee', 'refusee']);
    expect(await adhesions()).toEqual([]);
    const dit = { lignes: FICHIER, etat: apercu.etat };
    const ensemble = await Promise.all(
      Array.from({ length: 20 }, () => importerAdherents(coordination(), dit)),
    );
    expect(ensemble.filter(({ ok }) => ok)).toHaveLength(1);
    for (const un of ensemble)
      if (!un.ok) expect(['liste-changee', 'rien-a-importer']).toContain(un.refus.motif);
    expect(await adhesions()).toMatchObject([
      { prenom: 'Lison', etat: 'active', du: '2026-01-05', college_id: scene.liberaux },
      { structure: 'Hôpital de Giat', commune: '63165', origine: 'fichier' },
    ]);
    const encore = exiger(await apercevoirImport(coordination(), { lignes: FICHIER }));
    expect(genres(encore.plan)).toEqual(['inchangee', 'inchangee', 'refusee']);
    expect(
      await importerAdherents(coordination(), { lignes: FICHIER, etat: encore.etat }),
    ).toMatchObject({ refus: { motif: 'rien-a-importer' } });
  });

  it('exporté, ne change rien ; vu trop tôt, se relit', async () => {
    await poserAdherent(banc, scene, { professionnel: scene.infirmiere });
    const qui = { prenom: 'Firmin', nom: '=Loubeyrat', telephone: '0639980417', commune: '63165' };
    await poserAdherent(banc, scene, qui);
    const lignes = lignesDe([TETES, ...exiger(await exporterAdherents(coordination(), {}))]);
    const apercu = exiger(await apercevoirImport(coordination(), { lignes }));
    expect(genres(apercu.plan)).toEqual(['inchangee', 'inchangee']);
    const avant = exiger(await apercevoirImport(coordination(), { lignes: FICHIER }));
    await poserAdherent(banc, scene, { professionnel: scene.pharmacien });
    expect(
      await importerAdherents(coordination(), { lignes: FICHIER, etat: avant.etat }),
    ).toMatchObject({ refus: { motif: 'liste-changee' } });
    expect(await adhesions()).toHaveLength(3);
  });
});
