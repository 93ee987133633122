import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { cptsInvitees, reponsesInter } from '../data/inter-invitees.query.ts';
import { countOnce } from '../data/inter-presences.repository.ts';
import { invitationsARepondre } from '../data/inter-recues.query.ts';
import { convoques, planterScene, poserReunion, type Scene } from '../testing/builders.ts';
import { porterEntreCpts } from '../testing/porter.ts';
import { figerFeuille } from './figer-feuille.ts';
import { inviterCpts } from './inviter-cpts.ts';
import { montrerCode } from './montrer-code.ts';
import { porterPlis } from './porter-plis.ts';
import { recevoirPli } from './recevoir-pli.ts';
import { rectifierFeuille } from './rectifier-feuille.ts';
import { repondreInter } from './repondre-inter.ts';
import { saisirFeuille } from './saisir-feuille.ts';
import { signerParLien } from './signer.ts';
import { ecrirePoint, envoyerCompteRendu } from './tenir-compte-rendu.ts';
import { ajouterPoint } from './tenir-points.ts';
import { annulerReunion, convoquerPersonnes, modifierReunion } from './tenir-reunion.ts';

let banc: Banc;
let scene: Scene;
let voisine: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  voisine = await banc.creerCpts('voisine');
});

const MATIN = new Date('2026-11-23T08:12:00Z');
const le = (heure: string) => new Date(`2026-11-23T${heure}+01:00`);
const ici = (maintenant = MATIN) => banc.appel(scene.cpts, { maintenant });
const la = (maintenant = MATIN) => banc.appel(voisine, { maintenant });
const porter = async (maintenant = MATIN) =>
  await porterEntreCpts(banc, [scene.cpts, voisine], maintenant);
const TARD = {
  ...{ titre: 'Plaies chroniques', jour: '2026-11-23', debut: '20:30', fin: '22:00' },
  ...{ modalite: 'mixte', lieu: 'Salle des fêtes' },
};

/** A meeting of here, to which the other CPTS is invited; the invitation it received. */
async function inviter() {
  const reunion = await poserReunion(banc, scene);
  exiger(await inviterCpts(ici(), { reunion, cpts: voisine.id }));
  await porter();
  const recues = await banc.lire(voisine, (tx) => invitationsARepondre(tx, voisine.id, MATIN));
  return { reunion, recue: recues.find(({ referenceId }) => referenceId === reunion)?.id ?? '' };
}

/** The same, accepted: the meeting of the members of the other CPTS. */
async function accepter(partage: 'noms' | 'nombres' = 'nombres') {
  const { reunion, recue } = await inviter();
  const accepte = { recue, reponse: 'acceptee', partage };
  const miroir = exiger(await repondreInter(la(), accepte)).reunion ?? '';
  return { reunion, recue, miroir };
}

const invitees = async (reunion: string) =>
  await banc.lire(scene.cpts, (tx) => cptsInvitees(tx, scene.cpts.id, reunion));
const present = (personne: string | undefined) => [
  { personne, arrivee: '20:00', presence: 'sur-place' },
];
const comptes = async (reunions: readonly string[], professionnel: string | undefined) =>
  await banc.regarder(
    `select cpts_id, sum(quantite)::int as n from journal.faits where genre = 'reunions.presence'
     and lien = any ($1) and professionnel_id = $2 group by cpts_id having sum(quantite) <> 0`,
    [reunions.map((id) => `reunions/${id}`), professionnel],
  );

describe('Une réunion à plusieurs CPTS', () => {
  it('s’accepte une fois, cent réponses à la fois, et garde chaque réponse des deux côtés', async () => {
    const { reunion, recue } = await inviter();
    expect(await inviterCpts(ici(), { reunion, cpts: voisine.id })).toMatchObject({
      refus: { motif: 'cpts-deja-invitee' },
    });
    const accepte = { recue, reponse: 'acceptee', partage: 'nombres' };
    expect(await repondreInter(la(), { ...accepte, partage: '' })).toMatchObject({
      refus: { motif: 'partage-a-dire' },
    });
    const faits = await Promise.all(
      Array.from({ length: 100 }, async (_, i) =>
        i % 2 === 0
          ? await repondreInter(la(), accepte)
          : await repondreInter(la(), { recue, reponse: 'declinee', motif: 'Trop loin' }),
      ),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    expect(faits.filter((f) => !f.ok && f.refus.motif === 'invitation-repondue')).toHaveLength(99);
    await porter();
    const [une] = await invitees(reunion);
    const historique = await banc.lire(scene.cpts, (tx) =>
      reponsesInter(tx, scene.cpts.id, une?.id ?? ''),
    );
    expect(historique).toHaveLength(1);
    expect(une?.etat).toBe(historique[0]?.etat);
    const tenues = await banc.regarder(
      "select id from reunions.reunions where cpts_id = $1 and genre = 'inter'",
      [voisine.id],
    );
    expect(tenues).toHaveLength(une?.etat === 'acceptee' ? 1 : 0);
  });

  it('se déplace, s’écrit et s’annule chez l’organisatrice seule, et la voisine suit', async () => {
    const { reunion, miroir } = await accepter();
    const [professionnel] = scene.professionnels;
    exiger(await convoquerPersonnes(la(), { reunion: miroir, professionnels: [professionnel] }));
    const { id: point } = exiger(await ajouterPoint(ici(), { reunion, titre: 'La fiche' }));
    exiger(await modifierReunion(ici(), { reunion, ...TARD }));
    const [vieux] = exiger(await porterPlis(systeme(), { reunion, adresse: '' }));
    await porter();
    const tenue = async () =>
      (await banc.regarder('select * from reunions.reunions where id = $1', [miroir]))[0];
    expect(await tenue()).toMatchObject({ lieu: 'Salle des fêtes', debut: le('20:30:00') });
    // What was numbered before and comes after changes nothing.
    const pli = { ...vieux?.pli, lieu: 'Ancienne salle' };
    exiger(await recevoirPli(banc.appel(voisine, { role: 'systeme' }), { pli, adresse: '' }));
    expect(await tenue()).toMatchObject({ lieu: 'Salle des fêtes' });

    const refus = { refus: { motif: 'reunion-de-l-organisatrice' } };
    expect(await modifierReunion(la(), { reunion: miroir, ...TARD })).toMatchObject(refus);
    expect(await annulerReunion(la(), { reunion: miroir })).toMatchObject(refus);
    expect(await ajouterPoint(la(), { reunion: miroir, titre: 'Le nôtre' })).toMatchObject(refus);

    const vuLe = MATIN.toISOString();
    const ecrit = { reunion, point, notes: 'On essaie.', decision: 'Trois mois.', vuLe };
    exiger(await ecrirePoint(ici(), ecrit));
    await porter();
    const notes = async () =>
      await banc.regarder('select notes from reunions.points where reunion_id = $1', [miroir]);
    expect(await notes()).toEqual([{ notes: '' }]);
    exiger(await envoyerCompteRendu(ici(), { reunion }));
    await porter();
    expect(await notes()).toEqual([{ notes: 'On essaie.' }]);
    const partis = await banc.regarder(
      "select donnees from socle.evenements where cpts_id = $1 and genre = 'reunions.compte-rendu-envoye'",
      [voisine.id],
    );
    expect(partis).toEqual([{ donnees: { reunion: miroir } }]);

    exiger(await annulerReunion(ici(), { reunion }));
    await porter();
    expect(await tenue()).toMatchObject({ etat: 'annulee' });
  });

  it('se signe par le code de la salle sur la feuille de chacune, et personne n’est compté deux fois', async () => {
    const { reunion, miroir } = await accepter('noms');
    const [commun, autre] = scene.professionnels;
    exiger(await convoquerPersonnes(la(), { reunion: miroir, professionnels: [commun, autre] }));
    const leurs = await convoques(banc, voisine, miroir);
    const miens = await convoques(banc, scene.cpts, reunion);
    const { code } = exiger(await montrerCode(ici(le('20:05:00')), { reunion }));
    const signature = { code, presence: 'sur-place', jeton: leurs[0]?.jeton };
    const passant = banc.appel(voisine, { role: 'public', maintenant: le('20:05:00') });
    exiger(await signerParLien(passant, signature));

    const fini = le('22:30:00');
    const lui = miens.find(({ nom }) => nom === leurs[0]?.nom)?.personne;
    exiger(await saisirFeuille(ici(fini), { reunion, lignes: present(lui) }));
    const issues = await Promise.all([
      figerFeuille(ici(fini), { reunion }),
      figerFeuille(la(fini), { reunion: miroir }),
    ]);
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    expect(issues.find(({ ok }) => !ok)).toMatchObject({
      refus: { motif: 'compte-ailleurs', noms: [leurs[0]?.nom] },
    });
    expect(await comptes([reunion, miroir], commun)).toHaveLength(1);
  });

  it('rend une présence contre-passée à la CPTS avec qui la personne est venue, et dit qui est là', async () => {
    const { reunion, miroir } = await accepter('noms');
    const [commun, autre] = scene.professionnels;
    exiger(await convoquerPersonnes(la(), { reunion: miroir, professionnels: [commun, autre] }));
    const leurs = await convoques(banc, voisine, miroir);
    const miens = await convoques(banc, scene.cpts, reunion);
    const fini = le('22:30:00');
    const lui = miens.find(({ nom }) => nom === leurs[0]?.nom)?.personne;
    exiger(await saisirFeuille(ici(fini), { reunion, lignes: present(lui) }));
    exiger(await figerFeuille(ici(fini), { reunion }));
    const lignes = present(leurs[1]?.personne);
    exiger(await saisirFeuille(la(fini), { reunion: miroir, lignes }));
    exiger(await figerFeuille(la(fini), { reunion: miroir }));
    const venue = {
      ...{ reunion: miroir, personne: leurs[0]?.personne, presence: 'sur-place' },
      ...{ arrivee: '20:00', motif: 'Venue avec nous.' },
    };
    expect(await rectifierFeuille(la(fini), venue)).toMatchObject({
      refus: { motif: 'compte-ailleurs' },
    });
    const erreur = { reunion, personne: lui, presence: 'absent', motif: 'Venue avec la voisine.' };
    exiger(await rectifierFeuille(ici(fini), erreur));
    exiger(await rectifierFeuille(la(fini), venue));
    expect(await comptes([reunion, miroir], commun)).toEqual([{ cpts_id: voisine.id, n: 1 }]);
    await porter(fini);
    const [une] = await invitees(reunion);
    expect(une?.venue.reduce((n, v) => n + Number(v.presents), 0)).toBe(2);
    expect(une?.venue.flatMap(({ noms }) => noms)).toContain(leurs[0]?.nom);
  });

  it('se quitte avec une raison, et la voisine peut être invitée de nouveau', async () => {
    const { reunion, recue, miroir } = await accepter();
    const retrait = { recue, reponse: 'retiree', motif: '' };
    expect(await repondreInter(la(), retrait)).toMatchObject({ refus: { motif: 'raison-a-dire' } });
    exiger(await repondreInter(la(), { ...retrait, motif: 'Une épidémie nous occupe.' }));
    await porter();
    expect(await invitees(reunion)).toMatchObject([
      { etat: 'retiree', motif: 'Une épidémie nous occupe.', miroirId: null },
    ]);
    expect(
      await banc.regarder('select etat from reunions.reunions where id = $1', [miroir]),
    ).toEqual([{ etat: 'annulee' }]);
    exiger(await inviterCpts(ici(), { reunion, cpts: voisine.id }));
    await porter();
    exiger(await repondreInter(la(), { recue, reponse: 'acceptee', partage: 'noms' }));
    await porter();
    const [une] = await invitees(reunion);
    expect(une).toMatchObject({ etat: 'acceptee', motif: null });
    expect(une?.miroirId).not.toBe(miroir);
    const historique = await banc.lire(scene.cpts, (tx) =>
      reponsesInter(tx, scene.cpts.id, une?.id ?? ''),
    );
    expect(historique.map(({ etat }) => etat)).toEqual(['acceptee', 'retiree', 'acceptee']);
  });

  it('ne laisse rien lire par-dessus le mur, ni compter à qui n’est pas invité', async () => {
    const { reunion } = await inviter();
    expect(await banc.lire(voisine, (tx) => cptsInvitees(tx, scene.cpts.id, reunion))).toEqual([]);
    const tierce = await banc.creerCpts('tierce');
    const reference = { organisatrice: scene.cpts.id, reunion };
    await expect(
      banc.lire(tierce, (tx) => countOnce(tx, reference, [...scene.professionnels])),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      banc.lire(voisine, (tx) => tx.selectFrom('reunions.inter_presences').selectAll().execute()),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

const systeme = () => banc.appel(scene.cpts, { role: 'systeme', maintenant: MATIN });
