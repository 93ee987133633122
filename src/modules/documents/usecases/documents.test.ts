import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, type Scene } from '../../reunions/testing/builders.ts';
import { FICHE, pdf, poserDocument } from '../testing/builders.ts';
import { deposerVersion, ouvrirDocument } from './deposer.ts';
import { lireBibliotheque, lirePublic, lireVersion, ouvrirLaFiche } from './lire-documents.ts';
import { archiverDocument, mettreEnVigueur, rangerDocument } from './ranger.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc, 'documents');
});

const ici = (role: 'coordinateur' | 'president' | 'tresorier' = 'coordinateur') =>
  banc.appel(scene.cpts, { role });
const membre = () => banc.appel(scene.cpts, { role: 'professionnel' });
const motif = (fait: { readonly ok: boolean; readonly refus?: { readonly motif: string } }) =>
  fait.ok ? 'fait' : fait.refus?.motif;
const titres = async (appel = membre()) =>
  exiger(await lireBibliotheque(appel, {})).documents.map(({ titre }) => titre);

describe('Un document', () => {
  it('garde chaque version, sans trou ni répétition, même déposées ensemble', async () => {
    const document = await poserDocument(ici());
    const deposer = (dit: string) => deposerVersion(ici(), { ...pdf(dit), document });
    const memes = await Promise.all(Array.from({ length: 100 }, () => deposer('deux')));
    expect(memes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(motif(await deposer('deux'))).toBe('version-deja-deposee');
    expect(motif(await deposer('un'))).toBe('fait');
    await Promise.all(['trois', 'quatre', 'cinq'].map(deposer));
    const { versions } = exiger(await ouvrirLaFiche(ici(), { document }));
    expect(versions.map(({ rang }) => rang)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('n’existe que pour ses lecteurs, et chaque téléchargement se trace', async () => {
    const reserve = await poserDocument(ici(), { titre: 'Salaires', lecteurs: 'bureau' });
    const projet = await poserDocument(ici(), { titre: 'Brouillon', projet: 'oui' });
    const ouvert = await poserDocument(ici(), { titre: 'Ouvert' });
    expect(await titres()).toContain('Ouvert');
    expect((await titres()).filter((t) => ['Salaires', 'Brouillon'].includes(t))).toEqual([]);
    expect(await titres(ici('tresorier'))).toContain('Salaires');
    for (const document of [reserve, projet])
      expect(motif(await ouvrirLaFiche(membre(), { document }))).toBe('document-inconnu');
    const { versions } = exiger(await ouvrirLaFiche(membre(), { document: ouvert }));
    const version = versions[0]?.id;
    const lu = exiger(await lireVersion(membre(), { document: ouvert, version }));
    expect(Buffer.from(lu.contenu).equals(pdf('un').contenu)).toBe(true);
    const traces = await banc.regarder(
      "select 1 from tracabilite.traces where action = 'documents.version-telechargee' and objet = $1",
      [ouvert],
    );
    expect(traces).toHaveLength(1);
    const ailleurs = banc.appel(await banc.creerCpts('documents-ailleurs'));
    expect(motif(await ouvrirLaFiche(ailleurs, { document: ouvert }))).toBe('document-inconnu');
  });

  it('remis en vigueur, montre aux membres cette version seule ; public, se lit de tous', async () => {
    const document = await poserDocument(ici(), { titre: 'Charte' });
    exiger(await deposerVersion(ici(), { ...pdf('suite'), document }));
    const [, premiere] = exiger(await ouvrirLaFiche(ici(), { document })).versions;
    exiger(await mettreEnVigueur(ici(), { document, version: premiere?.id }));
    const vues = exiger(await ouvrirLaFiche(membre(), { document })).versions;
    expect(vues.map(({ rang }) => rang)).toEqual([1]);
    const anonyme = banc.appel(scene.cpts, { role: 'public' });
    expect(motif(await lirePublic(anonyme, { document }))).toBe('document-inconnu');
    const { titre, rayon } = FICHE;
    exiger(await rangerDocument(ici(), { document, titre, rayon, lecteurs: 'public' }));
    expect(exiger(await lirePublic(anonyme, { document })).rang).toBe(1);
    exiger(await archiverDocument(ici(), { document, archive: 'oui' }));
    expect(motif(await lirePublic(anonyme, { document }))).toBe('document-inconnu');
  });

  it('d’un groupe se dépose par qui mène ce groupe, et par lui seul hors de la coordination', async () => {
    const [referent = '', membreDuGroupe = ''] = scene.professionnels;
    await banc.regarder(
      `update reunions.groupes g set referent_id = p.id from reunions.personnes p
       where g.id = $1 and p.cpts_id = g.cpts_id and p.professionnel_id = $2`,
      [scene.groupe, referent],
    );
    const deposer = async (professionnel: string | null, dits: object) => {
      const appel = banc.appel(scene.cpts, { role: 'referent', professionnel });
      return motif(await ouvrirDocument(appel, { ...FICHE, ...pdf('groupe'), ...dits }));
    };
    const dans = { lecteurs: 'groupe', groupe: scene.groupe, titre: 'Protocole' };
    expect(await deposer(referent, dans)).toBe('fait');
    expect(await deposer(referent, {})).toBe('groupe-d-un-autre');
    expect(await deposer(crypto.randomUUID(), dans)).toBe('groupe-d-un-autre');
    expect(await deposer(referent, { lecteurs: 'groupe' })).toBe('groupe-a-dire');
    expect(await deposer(referent, { ...dans, groupe: crypto.randomUUID() })).toBe(
      'groupe-inconnu',
    );
    const duGroupe = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: membreDuGroupe,
    });
    expect(await titres(duGroupe)).toContain('Protocole');
    expect(await titres()).not.toContain('Protocole');
  });
});
