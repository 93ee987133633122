import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dresserServeur } from '../../../app/testing/serveur.ts';
import { planterCorps, poserSeance, type Scene } from '../../seances/testing/builders.ts';
import { CHOIX_DES_STATUTS } from '../domain/choix.ts';
import { pdf } from '../testing/builders.ts';
import { deposerVersion } from './deposer.ts';
import { lireDeuxVersions, lireTexteDuModele } from './lire-texte.ts';
import { mettreEnVigueur } from './ranger.ts';
import { adopterProjet, choisirTexte, garderProjet } from './rediger-texte.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterCorps(banc, 'textes', 2);
});

const ici = () => banc.appel(scene.cpts);
const modele = 'statuts';
const motif = (fait: { readonly ok: boolean; readonly refus?: { readonly motif: string } }) =>
  fait.ok ? 'fait' : fait.refus?.motif;
const lu = async () => exiger(await lireTexteDuModele(ici(), { modele }));

/** A decision of the register, as a session that was held left it. */
async function poserDecision(): Promise<string> {
  const seance = await poserSeance(banc, scene);
  const id = crypto.randomUUID();
  await banc.regarder(
    `insert into seances.decisions (cpts_id, id, instance_id, instance, annee, numero, seance_id, texte, prise_le,
       inscrite_le, inscrite_par_nom)
     values ($1, $2, $3, 'Assemblée générale', 2026, 4, $4, 'Adopter les statuts', '2026-12-10', now(), 'Essai')`,
    [scene.cpts.id, id, scene.instance, seance],
  );
  return id;
}

describe('Les statuts', () => {
  it('suivent les règles des séances, et deux rédactions ne s’écrasent pas', async () => {
    const { texte, manques } = await lu();
    expect(texte).toContain('au moins 15\u00A0jours avant la réunion');
    expect(texte).toContain('plus de la moitié des voix délibératives');
    expect(manques).toContain('majorité, dissolution, Assemblée générale');
    const choix = { siege: '1 place de la Mairie, Giat', duree: 'illimitee', inconnu: 'x' };
    const faits = await Promise.all(
      Array.from({ length: 20 }, () => choisirTexte(ici(), { modele, choix })),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await lu()).redaction.choix).toEqual({ siege: choix.siege, duree: 'illimitee' });
  });

  it('gardés en projet, s’adoptent par une décision du registre une fois complets, et se comparent', async () => {
    const { id: document } = exiger(await garderProjet(ici(), { modele, note: '' }));
    expect(motif(await garderProjet(ici(), { modele, note: '' }))).toBe('texte-inchange');
    const decision = await poserDecision();
    const premier = (await lu()).versions[0]?.id ?? '';
    expect(motif(await adopterProjet(ici(), { document, version: premier, decision }))).toBe(
      'texte-incomplet',
    );
    expect(motif(await mettreEnVigueur(ici(), { document, version: premier }))).toBe(
      'texte-a-part',
    );

    const choix = Object.fromEntries(
      CHOIX_DES_STATUTS.map(({ cle, options }) => [cle, options?.[0]?.valeur ?? 'dit']),
    );
    const vu = (await lu()).redaction.ecriteLe?.toISOString();
    exiger(await choisirTexte(ici(), { modele, choix, vu }));
    await banc.regarder(
      `insert into seances.majorites (cpts_id, instance_id, genre, regle)
       values ($1, $2, 'dissolution', 'simple'), ($1, $2, 'reglement-interieur', 'simple')`,
      [scene.cpts.id, scene.instance],
    );
    await banc.regarder(
      `insert into asso.instances (cpts_id, id, nom, genre, composition, sieges, duree_mois, dirigeante, creee_le)
       values ($1, gen_random_uuid(), 'Bureau', 'bureau', 'Trois membres', 3, 36, true, now())`,
      [scene.cpts.id],
    );
    const reste = (await lu()).manques;
    expect(reste.every((manque) => manque.endsWith('Bureau'))).toBe(true);
    await banc.regarder("update asso.instances set retiree_le = now() where nom = 'Bureau'");
    exiger(await garderProjet(ici(), { modele, note: 'Complet, sauf le bureau' }));
    const [second] = (await lu()).versions;
    const textes = exiger(
      await lireDeuxVersions(ici(), { document, de: premier, a: second?.id }),
    ).textes;
    expect(textes.de).not.toBe(textes.a);
    expect(textes.a).toContain('sans discrimination');
    expect((await lu()).points.filter(({ verdict }) => verdict !== 'satisfait')).toEqual([]);

    const depose = exiger(await deposerVersion(ici(), { ...pdf('signé'), document }));
    expect(depose.projet).toBe(true);
    const version = (await lu()).versions[0]?.id;
    expect((await lu()).document?.courante).toBeNull();
    expect(motif(await mettreEnVigueur(ici(), { document, version }))).toBe('texte-a-part');
    const inconnue = { document, version, decision: crypto.randomUUID() };
    expect(motif(await adopterProjet(ici(), inconnue))).toBe('decision-inconnue');
    expect(motif(await adopterProjet(ici(), { document, version, decision }))).toBe('fait');
    expect(motif(await adopterProjet(ici(), { document, version, decision }))).toBe('deja-adoptee');
    expect((await lu()).document?.courante).toMatchObject({
      ...{ rang: 3, decision: '2026-004, Assemblée générale', adopteeLe: '2026-12-10' },
    });
    // The text of the second version comes back: that is a version, once.
    expect(exiger(await garderProjet(ici(), { modele, note: 'Retour' })).rang).toBe(4);
    expect(motif(await garderProjet(ici(), { modele, note: '' }))).toBe('texte-inchange');
  });

  it('n’envoient personne sur une page qui ne lui est pas ouverte, et disent ce que devient un fichier', async () => {
    const serveur = await dresserServeur(banc);
    const base = `/app/${scene.cpts.slug}/documents`;
    const lire = async (role: 'tresorier' | 'secretaire', chemin: string) =>
      await (await (await serveur.connecter(scene.cpts, role)).lire(`${base}${chemin}`)).text();
    const tresorerie = await lire('tresorier', '/statuts');
    expect(tresorerie).toContain('règles des séances</a>');
    expect(tresorerie).not.toContain('collèges et adhésions');
    expect(await lire('secretaire', '/statuts')).toContain('collèges et adhésions</a>');
    const { id } = exiger(await garderProjet(ici(), { modele: 'reglement-interieur', note: '' }));
    const fiche = await lire('secretaire', `/${id}`);
    expect(fiche).toContain('Ce fichier sera un projet.');
    expect(fiche).not.toContain('C’est un projet, pas encore en vigueur');
  });
});
