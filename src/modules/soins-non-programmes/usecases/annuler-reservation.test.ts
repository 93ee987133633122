import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserCreneau, poserDemande, type Scene } from '../testing/builders.ts';
import { annulerReservation } from './annuler-reservation.ts';
import { noterIssue } from './noter-issue.ts';
import { reserverCreneau } from './reserver-creneau.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

let jour = 0;
/** A booking on a day of its own, at 10:00 UTC. */
async function poserReservation() {
  jour += 1;
  const debut = `2026-12-${String(jour).padStart(2, '0')}T10:00:00.000Z`;
  const creneau = await poserCreneau(banc, scene.cpts, debut);
  const demande = await poserDemande(banc, scene.cpts);
  const { id } = exiger(await reserverCreneau(banc.appel(scene.cpts), { demande, creneau }));
  return { id, creneau, demande, debut };
}
const a = (debut: string, minutes: number) =>
  banc.appel(scene.cpts, { maintenant: new Date(new Date(debut).getTime() + minutes * 60_000) });
const etats = async (creneau: string, demande: string) =>
  (
    await banc.regarder(
      'select c.etat as creneau, d.etat as demande from snp.creneaux c, snp.demandes d where c.id = $1 and d.id = $2',
      [creneau, demande],
    )
  )[0];
const faits = async (demande: string) =>
  await banc.regarder(
    `select genre, quantite, detail from journal.faits
     where sujet = $1 and genre in ('snp.annule', 'snp.creneau.libere', 'snp.venu', 'snp.pas-venu', 'snp.redirige') order by id`,
    [demande],
  );
const pourvus = async (creneau: string) =>
  (
    await banc.regarder(
      "select coalesce(sum(quantite), 0)::int as n from journal.faits where genre = 'snp.creneau.pourvu' and lien = $1",
      [`soins/creneaux/${creneau}`],
    )
  )[0]?.['n'];

describe('Annuler un rendez-vous', () => {
  it('rend le créneau aux autres et remet la demande en attente de réponse', async () => {
    const { id, creneau, demande } = await poserReservation();
    expect(await pourvus(creneau)).toBe(1);
    exiger(await annulerReservation(banc.appel(scene.cpts), { reservation: id }));
    expect(await etats(creneau, demande)).toEqual({ creneau: 'libre', demande: 'ouverte' });
    expect(await pourvus(creneau)).toBe(0);
    expect(await faits(demande)).toEqual([
      { genre: 'snp.annule', quantite: 1, detail: 'regulation' },
      { genre: 'snp.creneau.libere', quantite: 1, detail: null },
    ]);
    const autre = await poserDemande(banc, scene.cpts);
    expect(
      await reserverCreneau(banc.appel(scene.cpts), { demande: autre, creneau }),
    ).toMatchObject({ ok: true });
    const encore = await poserCreneau(banc, scene.cpts, '2027-01-04T10:00:00Z');
    exiger(await reserverCreneau(banc.appel(scene.cpts), { demande, creneau: encore }));
    const [repondues] = await banc.regarder(
      "select count(*)::int as n from journal.faits where sujet = $1 and genre = 'snp.demande.repondue'",
      [demande],
    );
    expect(repondues?.['n']).toBe(1);
  });

  it('deux fois, ou par deux personnes à la fois, n’annule qu’une fois', async () => {
    const { id, demande } = await poserReservation();
    const issues = await Promise.all(
      [1, 2, 3, 4].map(() => annulerReservation(banc.appel(scene.cpts), { reservation: id })),
    );
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    for (const issue of issues)
      if (!issue.ok) expect(issue.refus.motif).toBe('reservation-deja-annulee');
    expect(await faits(demande)).toHaveLength(2);
  });

  it('est permis au professionnel concerné, à personne d’autre', async () => {
    const { id, demande } = await poserReservation();
    const par = (professionnel: string) =>
      banc.appel(scene.cpts, { role: 'professionnel', id: crypto.randomUUID(), professionnel });
    expect(await annulerReservation(par(scene.tressagues), { reservation: id })).toMatchObject({
      refus: { motif: 'reservation-inconnue' },
    });
    exiger(await annulerReservation(par(scene.corliret), { reservation: id }));
    expect((await faits(demande))[0]).toMatchObject({
      genre: 'snp.annule',
      detail: 'professionnel',
    });
  });

  it('n’est plus possible une fois l’heure passée', async () => {
    const { id, debut } = await poserReservation();
    expect(await annulerReservation(a(debut, 1), { reservation: id })).toMatchObject({
      refus: { motif: 'rendez-vous-passe' },
    });
  });
});

describe('Noter l’issue d’un rendez-vous', () => {
  it('dit venu, se corrige, et ne compte qu’une fois', async () => {
    const { id, creneau, demande, debut } = await poserReservation();
    exiger(await noterIssue(a(debut, 10), { reservation: id, issue: 'venu' }));
    exiger(await noterIssue(a(debut, 11), { reservation: id, issue: 'venu' }));
    expect(await faits(demande)).toEqual([{ genre: 'snp.venu', quantite: 1, detail: null }]);
    exiger(await noterIssue(a(debut, 12), { reservation: id, issue: 'pas-venu' }));
    expect(await faits(demande)).toEqual([
      { genre: 'snp.venu', quantite: 1, detail: null },
      { genre: 'snp.pas-venu', quantite: 1, detail: null },
      { genre: 'snp.venu', quantite: -1, detail: null },
    ]);
    expect(await etats(creneau, demande)).toEqual({ creneau: 'reserve', demande: 'close' });
  });

  it('notée par deux personnes à la fois, ne compte qu’une fois', async () => {
    const { id, demande, debut } = await poserReservation();
    const issues = await Promise.all(
      (['venu', 'pas-venu', 'redirige'] as const).map((issue) =>
        noterIssue(a(debut, 10), { reservation: id, issue }),
      ),
    );
    for (const issue of issues)
      if (!issue.ok) expect(issue.refus.motif).toBe('issue-notee-ailleurs');
    const total = (await faits(demande)).reduce((n, fait) => n + Number(fait['quantite']), 0);
    expect(total).toBe(1);
  });

  it('refuse « venu » bien avant l’heure', async () => {
    const { id, debut } = await poserReservation();
    expect(await noterIssue(a(debut, -180), { reservation: id, issue: 'venu' })).toMatchObject({
      refus: { motif: 'rendez-vous-a-venir' },
    });
  });

  it('offre de nouveau le créneau de qui prévient qu’il ne viendra pas', async () => {
    const { id, creneau, demande, debut } = await poserReservation();
    exiger(await noterIssue(a(debut, -90), { reservation: id, issue: 'redirige' }));
    expect(await etats(creneau, demande)).toEqual({ creneau: 'libre', demande: 'close' });
    expect(await pourvus(creneau)).toBe(0);
    expect((await faits(demande)).map((f) => f['genre'])).toEqual([
      'snp.redirige',
      'snp.creneau.libere',
    ]);
    expect(await noterIssue(a(debut, 5), { reservation: id, issue: 'venu' })).toMatchObject({
      refus: { motif: 'reservation-deja-annulee' },
    });
  });

  it('ne connaît ni un rendez-vous inconnu, ni celui d’une autre CPTS', async () => {
    const { id, debut } = await poserReservation();
    const autre = await planterScene(banc, 'voisine');
    const ailleurs = banc.appel(autre.cpts, { maintenant: new Date(debut) });
    for (const reservation of [id, crypto.randomUUID()])
      expect(await noterIssue(ailleurs, { reservation, issue: 'venu' })).toMatchObject({
        refus: { motif: 'reservation-inconnue' },
      });
  });
});
