import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserCreneau, poserDemande, type Scene } from '../testing/builders.ts';
import { consulterDemande } from './consulter-demande.ts';
import { listerDemandes } from './lister-demandes.ts';
import { noterIssue } from './noter-issue.ts';
import { reserverCreneau } from './reserver-creneau.ts';
import { ecrireAuxAbsents, suivreAbsence } from './suivre-absence.ts';

const ADRESSE = 'https://maillage.exemple.fr';
let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const le = (instant: string) => banc.appel(scene.cpts, { maintenant: new Date(instant) });
const soir = () => le('2026-11-23T18:00:00Z');
const absents = async () =>
  exiger(await listerDemandes(soir(), {})).absentes.map(({ numero }) => numero);

/** Somebody who did not come at that hour of the day. */
async function poserAbsence(debut: string) {
  const creneau = await poserCreneau(banc, scene.cpts, debut);
  const demande = await poserDemande(banc, scene.cpts);
  const { id } = exiger(await reserverCreneau(banc.appel(scene.cpts), { demande, creneau }));
  const apres = new Date(Date.parse(debut) + 20 * 60_000).toISOString();
  exiger(await noterIssue(le(apres), { reservation: id, issue: 'pas-venu' }));
  return { demande, reservation: id };
}
const faits = async () =>
  (
    await banc.regarder(
      "select detail from journal.faits where genre = 'snp.absence.suivie' order by instant, detail",
    )
  ).map(({ detail }) => detail);

describe('Qui n’est pas venu', () => {
  it('attend d’être rappelé, puis, s’il le veut, attend un autre rendez-vous et l’obtient', async () => {
    const { demande, reservation } = await poserAbsence('2026-11-23T10:00:00Z');
    expect(await absents()).toHaveLength(1);
    exiger(await suivreAbsence(soir(), { reservation, suite: 'nouveau-rendez-vous' }));
    expect(await absents()).toEqual([]);
    expect(exiger(await consulterDemande(soir(), { demande })).etat).toBe('ouverte');
    const creneau = await poserCreneau(banc, scene.cpts, '2026-11-24T08:00:00Z');
    exiger(await reserverCreneau(soir(), { demande, creneau }));
    expect(await faits()).toEqual(['nouveau-rendez-vous']);
    const repondues = await banc.regarder(
      "select 1 from journal.faits where genre = 'snp.demande.repondue' and sujet = $1",
      [demande],
    );
    expect(repondues).toHaveLength(1);
  });

  it('n’est rappelé qu’une fois, de cent qui le notent ensemble', async () => {
    const { reservation } = await poserAbsence('2026-11-23T11:00:00Z');
    const avant = (await faits()).length;
    const reponses = await Promise.all(
      Array.from({ length: 100 }, () => suivreAbsence(soir(), { reservation, suite: 'va-mieux' })),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await faits()).length - avant).toBe(1);
  });

  it('noté par erreur, puis venu, n’a plus de suite ; et qui est venu n’en a pas', async () => {
    const { reservation } = await poserAbsence('2026-11-23T12:00:00Z');
    exiger(await suivreAbsence(soir(), { reservation, suite: 'injoignable' }));
    exiger(await noterIssue(soir(), { reservation, issue: 'venu' }));
    expect(await suivreAbsence(soir(), { reservation, suite: 'va-mieux' })).toMatchObject({
      refus: { motif: 'absence-deja-suivie' },
    });
    const professionnel = banc.appel(scene.cpts, { role: 'professionnel' });
    expect(await suivreAbsence(professionnel, { reservation, suite: 'va-mieux' })).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
  });

  it('reçoit un message, une fois, une demi-heure après, sauf s’il est venu', async () => {
    const { reservation } = await poserAbsence('2026-11-23T13:00:00Z');
    const ecrire = (instant: string) =>
      ecrireAuxAbsents(banc.appel(scene.cpts, { role: 'systeme', maintenant: new Date(instant) }), {
        adresse: ADRESSE,
      });
    expect(exiger(await ecrire('2026-11-23T13:40:00Z')).messages).toBe(0);
    exiger(await noterIssue(le('2026-11-23T13:45:00Z'), { reservation, issue: 'venu' }));
    expect(exiger(await ecrire('2026-11-23T14:40:00Z')).messages).toBe(0);
    await poserAbsence('2026-11-23T14:00:00Z');
    expect(exiger(await ecrire('2026-11-23T15:00:00Z')).messages).toBe(1);
    expect(exiger(await ecrire('2026-11-23T15:30:00Z')).messages).toBe(0);
  });
});
