import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { poserQuestionnaire, retirer } from '../../questionnaires/testing/builders.ts';
import {
  BELVAL,
  CORLIRET,
  GIAT,
  planterScene,
  poserCreneau,
  poserDemande,
  type Scene,
} from '../testing/builders.ts';
import { consulterDemande } from './consulter-demande.ts';
import { ouvrirCreneau } from './ouvrir-creneau.ts';
import { proposerCreneaux } from './proposer-creneaux.ts';
import { repondreEligibilite } from './repondre-eligibilite.ts';
import { reserverCreneau } from './reserver-creneau.ts';

let banc: Banc;
let scene: Scene;
let questionnaire: string;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `filieres-${rang++}`);
  questionnaire = await poserQuestionnaire(banc, scene.cpts);
});

const filiere = 'entorse-cheville';
const par = () => banc.appel(scene.cpts);
const demander = () => poserDemande(banc, scene.cpts, { motif: 'traumatisme' });
const creneauKine = () =>
  poserCreneau(banc, scene.cpts, '14:00', {
    professionnel: BELVAL,
    commune: GIAT,
    filieres: [filiere],
  });
const OUI = { q1: 'non', q2: 'oui', q3: 'non' } as const;
const repondre = (demande: string, reponses: Readonly<Record<string, string>> = OUI) =>
  repondreEligibilite(par(), { demande, filiere, questionnaire, reponses });
const proposes = async (demande: string) =>
  exiger(await proposerCreneaux(par(), { demande })).propositions.map((p) => p.creneauId);

describe('Un créneau d’une filière d’urgence', () => {
  it('ne se propose ni ne se réserve qu’une fois les questions répondues, et la personne éligible', async () => {
    const creneau = await creneauKine();
    const demande = await demander();
    expect(await proposes(demande)).toEqual([]);
    expect(await reserverCreneau(par(), { demande, creneau })).toMatchObject({
      refus: { motif: 'public-non-admis', raison: 'filiere' },
    });
    // Its own professional asks the questions too.
    const lui = banc.appel(scene.cpts, { role: 'coordinateur', professionnel: scene.belval });
    expect(await reserverCreneau(lui, { demande, creneau })).toMatchObject({
      refus: { raison: 'filiere' },
    });
    expect(exiger(await repondre(demande)).issue).toBe('eligible');
    expect(await proposes(demande)).toEqual([creneau]);
    exiger(await reserverCreneau(par(), { demande, creneau }));
  });

  it('se montre à qui est éligible, même après dix créneaux plus tôt', async () => {
    const creneau = await creneauKine();
    for (let n = 0; n < 10; n++)
      await poserCreneau(
        banc,
        scene.cpts,
        `${String(9 + Math.floor(n / 3)).padStart(2, '0')}:${20 * (n % 3) || '00'}`,
      );
    const demande = await demander();
    exiger(await repondre(demande));
    const tous = await proposes(demande);
    expect(tous).toHaveLength(9);
    expect(tous.at(-1)).toBe(creneau);
  });

  it('écarte par une réponse, ce qui est noté, et laisse les autres créneaux', async () => {
    const creneau = await creneauKine();
    const autre = await poserCreneau(banc, scene.cpts, '15:00');
    const demande = await demander();
    const ecartee = exiger(await repondre(demande, { ...OUI, q2: 'ne-sait-pas' }));
    expect(ecartee).toEqual({ issue: 'non-eligible', sinon: 'Adresser au médecin traitant.' });
    expect(await proposes(demande)).toEqual([autre]);
    expect(await reserverCreneau(par(), { demande, creneau })).toMatchObject({
      refus: { raison: 'filiere' },
    });
    const { parFiliere } = exiger(await consulterDemande(par(), { demande }));
    expect(parFiliere).toMatchObject([
      { filiere, derniere: { issue: 'non-eligible', enVigueur: true } },
    ]);
    expect(parFiliere[0]?.derniere?.reponses?.map(({ ecarte }) => ecarte)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('se compte au journal une fois par demande, une nouvelle réponse corrigeant la première', async () => {
    const demande = await demander();
    await Promise.all([repondre(demande), repondre(demande, { ...OUI, q1: 'oui' })]);
    exiger(await repondre(demande));
    expect(
      await banc.regarder(
        `select genre, sum(quantite)::int as n, min(detail) as detail from journal.faits
         where sujet = $1 and genre like 'snp.eligibilite.%' group by 1 having sum(quantite) <> 0`,
        [demande],
      ),
    ).toEqual([{ genre: 'snp.eligibilite.eligible', n: 1, detail: filiere }]);
  });

  it('garde les réponses chiffrées, et l’écriture au journal d’accès', async () => {
    const demande = await demander();
    exiger(await repondre(demande));
    const [ligne] = await banc.regarder(
      'select reponses from snp.eligibilites where demande_id = $1',
      [demande],
    );
    const octets = ligne?.['reponses'];
    expect(Buffer.isBuffer(octets) && octets.includes('question')).toBe(false);
    expect(
      await banc.regarder(
        "select 1 from tracabilite.traces where action = 'snp.eligibilite-repondue' and personne = $1",
        [demande],
      ),
    ).toHaveLength(1);
  });

  it('ne vaut que pour les questions en vigueur', async () => {
    const creneau = await creneauKine();
    const demande = await demander();
    exiger(await repondre(demande));
    const suivante = await poserQuestionnaire(banc, scene.cpts);
    expect(await proposes(demande)).toEqual([]);
    expect(await repondre(demande)).toMatchObject({ refus: { motif: 'questionnaire-change' } });
    await retirer(banc, scene.cpts, suivante);
    expect(await repondre(demande)).toMatchObject({ refus: { motif: 'filiere-fermee' } });
    expect(await reserverCreneau(par(), { demande, creneau })).toMatchObject({
      refus: { raison: 'filiere' },
    });
  });

  it('ne s’ouvre que pour un kinésithérapeute, où le protocole est recopié', async () => {
    const saisie = (autres: object) => ({
      professionnel: BELVAL,
      commune: GIAT,
      debut: '2026-11-23T16:00:00Z',
      fin: '2026-11-23T16:20:00Z',
      filieres: [filiere],
      ...autres,
    });
    expect(await ouvrirCreneau(par(), saisie({ professionnel: CORLIRET }))).toMatchObject({
      refus: { motif: 'filiere-d-un-autre-metier' },
    });
    expect(await ouvrirCreneau(par(), saisie({ filieres: ['lombalgie-aigue'] }))).toMatchObject({
      refus: { motif: 'filiere-fermee' },
    });
  });

  it('demande toutes les réponses, et n’en garde aucune quand il en manque', async () => {
    const demande = await demander();
    expect(await repondre(demande, { q1: 'non' })).toMatchObject({
      refus: { motif: 'reponses-incompletes', manquent: ['q2', 'q3'] },
    });
    expect(
      await banc.regarder('select 1 from snp.eligibilites where demande_id = $1', [demande]),
    ).toEqual([]);
  });
});
