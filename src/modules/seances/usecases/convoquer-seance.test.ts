import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { poserAdherent } from '../../vie-associative/testing/builders.ts';
import { reglesDe } from '../data/regles.query.ts';
import {
  convies,
  planterCorps,
  poserSeance,
  poserSeanceConvoquee,
  REGLES_DITES,
  REGLES_TUES,
  RENDEZ,
  type Scene,
} from '../testing/builders.ts';
import { annoncerAnnulation, annoncerSeance } from './annoncer-seance.ts';
import { convoquerArrives, convoquerSeance } from './convoquer-seance.ts';
import { direRegles } from './dire-regles.ts';
import { donnerPouvoirParLien, reprendrePouvoirParLien } from './donner-pouvoir.ts';
import { annulerSeance, changerSeance } from './preparer-seance.ts';
import { proposerPoint, proposerPointParLien, retenirProposition } from './proposer-point.ts';
import { lireConvocationParLien, repondreConvocation } from './repondre-convocation.ts';
import { retirerPoint } from './tenir-ordre-du-jour.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterCorps(banc, 'convoquer');
});
const coordination = () => banc.appel(scene.cpts);
const publique = () => banc.appel(scene.cpts, { role: 'public' });
const programme = () => banc.appel(scene.cpts, { role: 'systeme' });
const regler = async (dites: object) =>
  exiger(await direRegles(coordination(), { ...REGLES_DITES, ...dites, instance: scene.instance }));
const seanceDe = async (id: string) =>
  (await banc.regarder('select etat, documents from seances.seances where id = $1', [id]))[0];
const ADRESSE = 'http://localhost';

describe('Les règles d’une instance', () => {
  it('se refusent à demi dites, et rien n’en est écrit', async () => {
    const dites = { ...REGLES_DITES, instance: scene.instance };
    const demi = await direRegles(coordination(), {
      ...dites,
      preavisJours: '30',
      quorum: { assiette: 'voix', sens: '', seuil: 'un tiers' },
      majorites: { statuts: { regle: 'fraction', assiette: '', seuil: '' } },
    });
    expect(demi).toMatchObject({
      refus: {
        motif: 'saisie-invalide',
        champs: {
          'quorum.seuil': expect.stringContaining('1/3'),
          'quorum.sens': expect.stringContaining('au moins'),
          'majorites.statuts.assiette': expect.stringContaining('vos statuts le disent'),
        },
      },
    });
    const inconnue = { ...dites, instance: crypto.randomUUID() };
    expect(await direRegles(coordination(), inconnue)).toMatchObject({
      refus: { motif: 'instance-inconnue' },
    });
    const lues = await banc.lire(scene.cpts, (tx) => reglesDe(tx, scene.cpts.id, scene.instance));
    expect(lues).toMatchObject({
      preavisJours: 15,
      quorum: { assiette: 'voix', seuil: { num: 1, den: 2, sens: 'plus-de' } },
      secondeQuorum: { assiette: 'aucun' },
      majorites: {
        ordinaire: { regle: 'simple' },
        statuts: { regle: 'deux-tiers', assiette: 'presents' },
      },
    });
  });
});

describe('Une convocation', () => {
  it('part dans le délai des statuts, ou se refuse avec la première date possible', async () => {
    const seance = await poserSeance(banc, scene, { jour: '2026-12-07' });
    expect(await convoquerSeance(coordination(), { seance })).toMatchObject({
      refus: { motif: 'convocation-tardive', premiereDate: 'mardi 8 décembre 2026' },
    });
    await regler(REGLES_TUES);
    expect(await convoquerSeance(coordination(), { seance })).toMatchObject({
      refus: { motif: 'preavis-a-saisir' },
    });
    await regler({});
    expect(await convies(banc, scene.cpts, seance)).toEqual([]);
    expect(await seanceDe(seance)).toMatchObject({ etat: 'preparee' });
    exiger(await changerSeance(coordination(), { ...RENDEZ, seance, jour: '2026-12-08' }));
    expect(exiger(await convoquerSeance(coordination(), { seance }))).toEqual({ convoques: 6 });
    expect(await convoquerSeance(coordination(), { seance })).toMatchObject({
      refus: { motif: 'seance-pas-preparee' },
    });
    expect(await changerSeance(coordination(), { ...RENDEZ, seance })).toMatchObject({
      refus: { motif: 'seance-pas-preparee' },
    });
  });

  it('se refuse sans ordre du jour, une fois l’heure passée, et sans lieu', async () => {
    const seance = await poserSeance(banc, scene);
    const [point] = await banc.regarder('select id from seances.points where seance_id = $1', [
      seance,
    ]);
    exiger(await retirerPoint(coordination(), { seance, point: String(point?.['id']) }));
    expect(await convoquerSeance(coordination(), { seance })).toMatchObject({
      refus: { motif: 'ordre-du-jour-vide' },
    });
    const tard = banc.appel(scene.cpts, { maintenant: new Date('2026-12-11T08:00:00Z') });
    expect(await convoquerSeance(tard, { seance })).toMatchObject({
      refus: { motif: 'seance-passee' },
    });
    expect(await changerSeance(coordination(), { ...RENDEZ, seance, lieu: '' })).toMatchObject({
      refus: { motif: 'lieu-manquant' },
    });
  });

  it('s’écrit une fois à chacun, et l’annulation se dit', async () => {
    const seance = await poserSeanceConvoquee(banc, scene);
    const envoi = { seance, adresse: ADRESSE };
    expect(exiger(await annoncerSeance(programme(), envoi))).toEqual({ messages: 6 });
    expect(exiger(await annoncerSeance(programme(), envoi))).toEqual({ messages: 0 });
    exiger(await annulerSeance(coordination(), { seance }));
    expect(exiger(await annoncerAnnulation(programme(), envoi))).toEqual({ messages: 6 });
    expect(await annulerSeance(coordination(), { seance })).toMatchObject({
      refus: { motif: 'seance-figee' },
    });
  });
});

describe('Un pouvoir', () => {
  it('se donne par lien, se reprend, et tombe quand on vient', async () => {
    const seance = await poserSeanceConvoquee(banc, scene);
    const [a, b] = await convies(banc, scene.cpts, seance);
    const elue = (await convies(banc, scene.cpts, seance)).find((p) => p.voix === 'consultative');
    const donner = (jeton = '', mandataire = '') =>
      donnerPouvoirParLien(publique(), { jeton, mandataire });
    expect(await donner(elue?.jeton, a?.id)).toMatchObject({ refus: { motif: 'sans-voix' } });
    expect(await donner(a?.jeton, elue?.id)).toMatchObject({
      refus: { motif: 'mandataire-sans-voix' },
    });
    expect(await donner(a?.jeton, crypto.randomUUID())).toMatchObject({
      refus: { motif: 'participant-inconnu' },
    });
    exiger(await donner(a?.jeton, b?.id));
    const lue = exiger(await lireConvocationParLien(publique(), { jeton: b?.jeton }));
    expect(lue.porteLesVoixDe).toEqual([a?.nom]);
    expect(await donner(b?.jeton, a?.id)).toMatchObject({
      refus: { motif: 'mandataire-represente' },
    });
    exiger(await repondreConvocation(publique(), { jeton: a?.jeton, reponse: 'vient' }));
    const apres = exiger(await lireConvocationParLien(publique(), { jeton: a?.jeton }));
    expect(apres).toMatchObject({ mandataire: null, participant: { reponse: 'vient' } });
    exiger(await donner(a?.jeton, b?.id));
    exiger(await reprendrePouvoirParLien(publique(), { jeton: a?.jeton }));
    expect(
      exiger(await lireConvocationParLien(publique(), { jeton: b?.jeton })).porteLesVoixDe,
    ).toEqual([]);
  });

  it('ne dépasse pas la limite, même donné par cent personnes à la fois', async () => {
    const autre = await planterCorps(banc, 'cent-pouvoirs', 101);
    const seance = await poserSeanceConvoquee(banc, autre);
    const gens = (await convies(banc, autre.cpts, seance)).filter((p) => p.voix === 'deliberative');
    const [mandataire, ...mandants] = gens;
    const appel = banc.appel(autre.cpts, { role: 'public' });
    const faits = await Promise.all(
      mandants.map(({ jeton }) =>
        donnerPouvoirParLien(appel, { jeton, mandataire: mandataire?.id }),
      ),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(2);
    for (const un of faits) if (!un.ok) expect(un.refus.motif).toBe('pouvoirs-au-complet');
  }, 30_000);
});

describe('Un point proposé', () => {
  it('vient de qui siège, par compte ou par lien, et va à l’ordre du jour', async () => {
    const dit = { instance: scene.instance, titre: 'Local commun', texte: '' };
    const etranger = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: crypto.randomUUID(),
    });
    expect(await proposerPoint(etranger, dit)).toMatchObject({
      refus: { motif: 'pas-de-l-instance' },
    });
    const convoquee = await poserSeanceConvoquee(banc, scene);
    const [membre] = await convies(banc, scene.cpts, convoquee);
    const { id } = exiger(
      await proposerPointParLien(publique(), {
        jeton: membre?.jeton,
        titre: 'Local commun',
        texte: '',
      }),
    );
    expect(
      await retenirProposition(coordination(), { proposition: id, seance: convoquee }),
    ).toMatchObject({
      refus: { motif: 'seance-figee' },
    });
    const seance = await poserSeance(banc, scene);
    exiger(await retenirProposition(coordination(), { proposition: id, seance }));
    expect(await retenirProposition(coordination(), { proposition: id, seance })).toMatchObject({
      refus: { motif: 'proposition-deja-traitee' },
    });
    const points = await banc.regarder(
      'select titre, propose_par from seances.points where seance_id = $1 order by rang',
      [seance],
    );
    expect(points[1]).toEqual({ titre: 'Local commun', propose_par: membre?.nom });
    const vue = exiger(await lireConvocationParLien(publique(), { jeton: membre?.jeton }));
    expect(vue.propositions).toMatchObject([{ titre: 'Local commun', etat: 'retenue' }]);
  });
});

describe('Qui rejoint l’instance depuis sa convocation', () => {
  it('est convoqué aussi, et l’apprend comme tel, tant que le délai des statuts est tenu', async () => {
    const ici = await planterCorps(banc, 'arrives', 2);
    const appel = banc.appel(ici.cpts);
    const seance = await poserSeanceConvoquee(banc, ici);
    const systeme = banc.appel(ici.cpts, { role: 'systeme' });
    exiger(await annoncerSeance(systeme, { seance, adresse: ADRESSE }));
    expect(await convoquerArrives(appel, { seance })).toMatchObject({
      refus: { motif: 'personne-arrivee' },
    });
    const qui = { prenom: 'Gatienne', nom: 'Ypréal', courriel: 'gatienne@exemple.invalid' };
    await poserAdherent(banc, ici, qui, { college: ici.liberaux });
    const tard = { ...appel, maintenant: new Date('2026-12-01T09:00:00Z') };
    expect(await convoquerArrives(tard, { seance })).toMatchObject({
      refus: {
        motif: 'convocation-tardive',
        premiereDate: expect.stringContaining('16 décembre 2026'),
      },
    });
    expect(exiger(await convoquerArrives(appel, { seance })).convoques).toBe(1);
    expect(await convies(banc, ici.cpts, seance)).toHaveLength(4);
    expect(exiger(await annoncerSeance(systeme, { seance, adresse: ADRESSE })).messages).toBe(1);
    const lignes = await banc.regarder(
      'select id, destinataire, corps from socle.messages where cpts_id = $1',
      [ici.cpts.id],
    );
    const champs = ['destinataire', 'corps'];
    const dits = enClair(banc, lignes, { table: 'socle.messages', cpts: ici.cpts.id, champs });
    const apres = dits.filter(({ corps }) => String(corps).includes('après les autres'));
    expect(apres.map(({ destinataire }) => destinataire)).toEqual(['gatienne@exemple.invalid']);
  });
});
