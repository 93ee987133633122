import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserCreneau, poserDemande, type Scene } from '../testing/builders.ts';
import { annulerReservation } from './annuler-reservation.ts';
import { lireTableau } from './lire-tableau.ts';
import { proposerCreneaux } from './proposer-creneaux.ts';
import { purgerDemandes } from './purger-demandes.ts';
import { repondreAutrement } from './repondre-autrement.ts';
import { reserverCreneau } from './reserver-creneau.ts';
import { retirerReponse } from './retirer-reponse.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const a = (heure: string) =>
  banc.appel(scene.cpts, { maintenant: new Date(`2026-11-23T${heure}:00Z`) });
const etat = async (id: string) =>
  (await banc.regarder('select etat, repondue_le from snp.demandes where id = $1', [id]))[0];
const faits = (id: string) =>
  banc.regarder(
    `select f.genre, f.quantite, f.minutes, f.jour::text, c.genre as corrige from journal.faits f
     left join journal.faits c on c.cpts_id = f.cpts_id and c.id = f.corrige
     where f.sujet = $1 and f.genre <> 'snp.demande.recue' order by f.genre, f.quantite desc`,
    [id],
  );

describe('Reprendre une réponse', () => {
  it('rouvre la demande, lui propose des créneaux, et corrige le journal sans rien y effacer', async () => {
    const id = await poserDemande(banc, scene.cpts);
    await poserCreneau(banc, scene.cpts, '15:00');
    const avant = exiger(await lireTableau(a('08:30'), { du: '2026-11-01', au: '2026-11-30' }));
    const reponse = exiger(
      await repondreAutrement(a('08:42'), { demande: id, reponse: 'pharmacien' }),
    );
    const plusTard = a('09:00');
    expect(exiger(await retirerReponse(plusTard, { reponse: reponse.id }))).toEqual({
      id: reponse.id,
      demande: id,
    });
    expect(await etat(id)).toEqual({ etat: 'ouverte', repondue_le: null });
    expect(
      exiger(await proposerCreneaux(plusTard, { demande: id })).propositions.length,
    ).toBeGreaterThan(0);
    const commun = { jour: '2026-11-23' };
    expect(await faits(id)).toEqual([
      { ...commun, genre: 'snp.demande.orientee', quantite: 1, minutes: null, corrige: null },
      {
        ...commun,
        genre: 'snp.demande.orientee',
        quantite: -1,
        minutes: null,
        corrige: 'snp.demande.orientee',
      },
      { ...commun, genre: 'snp.demande.repondue', quantite: 1, minutes: 30, corrige: null },
      {
        ...commun,
        genre: 'snp.demande.repondue',
        quantite: -1,
        minutes: 30,
        corrige: 'snp.demande.repondue',
      },
    ]);
    expect(exiger(await lireTableau(a('09:01'), { du: '2026-11-01', au: '2026-11-30' }))).toEqual(
      avant,
    );
    exiger(
      await repondreAutrement(a('09:12'), {
        demande: id,
        reponse: 'aucune-solution',
        raison: 'trop-loin',
      }),
    );
    expect((await faits(id)).slice(-2)).toMatchObject([
      { genre: 'snp.demande.repondue', quantite: -1 },
      { genre: 'snp.demande.sans-solution', quantite: 1 },
    ]);
    expect(await etat(id)).toMatchObject({ repondue_le: new Date('2026-11-23T09:12:00Z') });
  });

  it('garde le délai d’une première réponse qui, elle, était bonne', async () => {
    const id = await poserDemande(banc, scene.cpts);
    const creneau = await poserCreneau(banc, scene.cpts, '16:00');
    const prise = exiger(await reserverCreneau(a('08:20'), { demande: id, creneau }));
    exiger(await annulerReservation(a('08:30'), { reservation: prise.id }));
    const donnee = exiger(
      await repondreAutrement(a('08:40'), { demande: id, reponse: 'centre-15' }),
    );
    exiger(await retirerReponse(a('08:41'), { reponse: donnee.id }));
    expect(await etat(id)).toEqual({
      etat: 'ouverte',
      repondue_le: new Date('2026-11-23T08:20:00Z'),
    });
    expect((await faits(id)).filter(({ genre }) => genre === 'snp.demande.repondue')).toEqual([
      { genre: 'snp.demande.repondue', quantite: 1, minutes: 8, jour: '2026-11-23', corrige: null },
    ]);
  });

  it('ne se fait qu’une fois, même demandé cent fois ensemble', async () => {
    const id = await poserDemande(banc, scene.cpts);
    const { id: reponse } = exiger(
      await repondreAutrement(a('08:42'), { demande: id, reponse: 'infirmier' }),
    );
    const issues = await Promise.all(
      Array.from({ length: 100 }, () => retirerReponse(a('08:43'), { reponse })),
    );
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      issues.filter((issue) => !issue.ok && issue.refus.motif === 'reponse-deja-retiree'),
    ).toHaveLength(99);
    expect((await faits(id)).filter(({ quantite }) => quantite === -1)).toHaveLength(2);
    exiger(await repondreAutrement(a('08:50'), { demande: id, reponse: 'pharmacien' }));
    expect(await retirerReponse(a('08:51'), { reponse })).toMatchObject({
      refus: { motif: 'reponse-deja-retiree' },
    });
    expect(await etat(id)).toMatchObject({ etat: 'close' });
  });

  it('refuse à qui ne suit pas la demande, et ce qui n’existe pas', async () => {
    const id = await poserDemande(banc, scene.cpts);
    const { id: reponse } = exiger(
      await repondreAutrement(a('08:42'), { demande: id, reponse: 'infirmier' }),
    );
    const autre = banc.appel(scene.cpts, { role: 'professionnel', id: crypto.randomUUID() });
    const inconnue = { refus: { motif: 'reponse-inconnue' } };
    expect(await retirerReponse(autre, { reponse })).toMatchObject(inconnue);
    const absente = { reponse: crypto.randomUUID() };
    expect(await retirerReponse(a('08:43'), absente)).toMatchObject(inconnue);
    expect(
      await retirerReponse(banc.appel(scene.cpts, { role: 'tresorier' }), { reponse }),
    ).toMatchObject({ refus: { motif: 'droit-manquant' } });
    expect(await etat(id)).toMatchObject({ etat: 'close' });
  });

  it('refuse quand les mots de la personne sont déjà effacés', async () => {
    const id = await poserDemande(banc, scene.cpts);
    const { id: reponse } = exiger(
      await repondreAutrement(a('08:42'), { demande: id, reponse: 'infirmier' }),
    );
    const unAnApres = new Date('2027-11-23T08:00:00Z');
    exiger(
      await purgerDemandes(banc.appel(scene.cpts, { role: 'systeme', maintenant: unAnApres }), {}),
    );
    expect(
      await retirerReponse(banc.appel(scene.cpts, { maintenant: unAnApres }), { reponse }),
    ).toMatchObject({ refus: { motif: 'demande-effacee' } });
    expect(await etat(id)).toMatchObject({ etat: 'close' });
    expect(
      await banc.regarder('select retiree_le from snp.reponses where id = $1', [reponse]),
    ).toEqual([{ retiree_le: null }]);
  });
});
