import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
// The slots of a consultation avancée are opened by the hours of a site.
import { planterScene, poserPermanence, type Scene } from '../../sites/testing/builders.ts';
import { poserDemande } from '../testing/builders.ts';
import { adresserPatient } from './adresser-patient.ts';
import { annulerReservation } from './annuler-reservation.ts';
import { noterIssue } from './noter-issue.ts';
import { proposerCreneaux } from './proposer-creneaux.ts';
import { reserverCreneau } from './reserver-creneau.ts';

let banc: Banc;
let scene: Scene;
let creneaux: readonly string[];
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc, 'avancees', {
    genre: 'consultation-avancee',
    nom: 'Rhumatologie avancée',
    adressages: 'Épaule douloureuse\nLombosciatique',
  });
  await poserPermanence(banc, scene.cpts, { site: scene.site, professionnel: scene.tressagues });
  creneaux = (
    await banc.regarder('select id from snp.creneaux where cpts_id = $1 order by debut', [
      scene.cpts.id,
    ])
  ).map(({ id }) => String(id));
});

const membre = () =>
  banc.appel(scene.cpts, { role: 'professionnel', id: crypto.randomUUID(), nom: 'Odile M.' });
const saisie = (autres = {}) => ({
  creneau: creneaux[0],
  adressage: 'Lombosciatique',
  prenom: 'Zélie',
  nom: 'Amblard',
  commune: '63165',
  telephone: '06 39 98 00 07',
  ...autres,
});
const genres = async () =>
  (
    await banc.regarder(
      'select genre, sum(quantite)::int as n from journal.faits where cpts_id = $1 group by 1 having sum(quantite) <> 0 order by 1',
      [scene.cpts.id],
    )
  ).map(({ genre, n }) => `${genre} ${n}`);

describe('Une consultation avancée', () => {
  it('ne se propose ni ne se réserve pour une demande du jour', async () => {
    const demande = await poserDemande(banc, scene.cpts);
    const appel = banc.appel(scene.cpts);
    expect(exiger(await proposerCreneaux(appel, { demande })).propositions).toEqual([]);
    expect(await reserverCreneau(appel, { demande, creneau: creneaux[0] })).toMatchObject({
      refus: { motif: 'public-non-admis', raison: 'nature' },
    });
  });

  it('reçoit qui un membre adresse, une fois de cent, et se compte à part', async () => {
    const avant = await genres();
    expect(avant).toEqual(['snp.avancee.offerte 12', 'snp.demande.recue 1']);
    const adressages = await Promise.all(
      Array.from({ length: 100 }, () => adresserPatient(membre(), saisie())),
    );
    expect(adressages.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await banc.regarder("select 1 from snp.demandes where nature = 'consultation-avancee'"),
    ).toHaveLength(1);
    expect(await genres()).toEqual([
      'snp.avancee.adressee 1',
      'snp.avancee.offerte 12',
      'snp.avancee.pourvue 1',
      'snp.avancee.rendez-vous 1',
      'snp.demande.recue 1',
    ]);
  });

  it('annulée, rend son créneau ; tenue, dit qui est venu', async () => {
    const { id: annulee } = exiger(
      await adresserPatient(membre(), saisie({ creneau: creneaux[1], telephone: '' })),
    );
    exiger(await annulerReservation(banc.appel(scene.cpts), { reservation: annulee }));
    const { id: reservation } = exiger(
      await adresserPatient(membre(), saisie({ creneau: creneaux[2], telephone: '' })),
    );
    const apres = { maintenant: new Date(LUNDI_9H12.getTime() + 3 * 86_400_000) };
    exiger(await noterIssue(banc.appel(scene.cpts, apres), { reservation, issue: 'venu' }));
    const dits = await genres();
    expect(dits).toContain('snp.avancee.pourvue 2');
    expect(dits).toContain('snp.avancee.annulee 1');
    expect(dits).toContain('snp.avancee.venu 1');
    expect(dits.filter((dit) => !dit.startsWith('snp.avancee'))).toEqual(['snp.demande.recue 1']);
  });

  it('refuse un motif qui n’est pas le sien, un créneau ordinaire, et n’en garde rien', async () => {
    const avant = await banc.regarder('select count(*)::int as n from snp.demandes');
    expect(await adresserPatient(membre(), saisie({ adressage: 'Autre' }))).toMatchObject({
      refus: { motif: 'adressage-inconnu' },
    });
    expect(await adresserPatient(membre(), saisie({ creneau: crypto.randomUUID() }))).toMatchObject(
      { refus: { motif: 'creneau-inconnu' } },
    );
    expect(await adresserPatient(membre(), saisie({ nom: '' }))).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    expect(await banc.regarder('select count(*)::int as n from snp.demandes')).toEqual(avant);
  });
});
