import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { GIAT, PERSONNE, planterScene, poserDemande, type Scene } from '../testing/builders.ts';
import { annoncerRetrait } from './annoncer-retrait.ts';
import { annoncerSuivi } from './annoncer-suivi.ts';
import { consulterDemande } from './consulter-demande.ts';
import { demanderUnMedecin } from './demander-un-medecin.ts';
import { fusionnerDemandes } from './fusionner-demandes.ts';
import { justifierDemande } from './instruire-demande.ts';
import { prendreDemande } from './prendre-demande.ts';
import { arreterParLien, suivreParLien } from './suivre-par-lien.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `public-${rang++}`);
});

const DU_PUBLIC = { ...PERSONNE, pour: 'moi', accordContact: 'oui' };
const AUTRE_NUMERO = '06 39 98 00 77';
const public_ = () => banc.appel(scene.cpts, { role: 'public' });
const coordination = () => banc.appel(scene.cpts);
const enregistrees = async () =>
  await banc.regarder(
    'select id, etat, motif_de_cloture as motif from mt.demandes where cpts_id = $1 order by numero',
    [scene.cpts.id],
  );
const faits = async () =>
  (
    await banc.regarder(
      "select genre, detail from journal.faits where cpts_id = $1 and genre like 'mt.%' order by instant, genre, detail",
      [scene.cpts.id],
    )
  ).map(({ genre, detail }) => `${genre} ${detail ?? ''}`.trim());

/** What the program sends after each event, and the tokens of the messages to a number. */
async function relever(): Promise<void> {
  const evenements = await banc.regarder(
    "select id, donnees from socle.evenements where cpts_id = $1 and genre in ('mt.demande-recue', 'mt.demande-redite')",
    [scene.cpts.id],
  );
  for (const { id, donnees } of evenements) {
    const idempotence = { cle: String(id), empreinte: '' };
    const appel = banc.appel(scene.cpts, { role: 'systeme', idempotence });
    const demande = Object(donnees).demande;
    exiger(await annoncerSuivi(appel, { demande, adresse: 'http://localhost' }));
  }
}

async function jetonsEnvoyes(a: string): Promise<readonly string[]> {
  const ecrits = await messagesEcrits(banc);
  return ecrits
    .filter(({ destinataire }) => destinataire === a)
    .flatMap(({ corps }) => /\/c\/(\S+)\/medecin-traitant\/suivi\/([\w-]{43})/.exec(corps) ?? [])
    .flatMap((mot, i, mots) => (mot === scene.cpts.slug ? [mots[i + 1] ?? ''] : []));
}

async function demander(autres = {}): Promise<string> {
  exiger(await demanderUnMedecin(public_(), { ...DU_PUBLIC, ...autres }));
  await relever();
  return (await jetonsEnvoyes('+33639980041')).at(-1) ?? '';
}

const suivre = async (jeton: string) => exiger(await suivreParLien(public_(), { jeton }));

describe('Une demande du public', () => {
  it('est suivie par le lien envoyé, qui ne dit que cette demande ; le message ne dit ni qui, ni quoi', async () => {
    const jeton = await demander();
    expect(await suivre(jeton)).toMatchObject({ etat: 'recue', medecin: null });
    for (const { corps } of await messagesEcrits(banc))
      for (const mot of ['Valcourbe', 'Honorine', 'ALD', 'médecin'])
        expect(corps).not.toContain(mot);
    const [{ id } = { id: '' }] = await enregistrees();
    exiger(await justifierDemande(coordination(), { demande: id }));
    expect(await suivre(jeton)).toMatchObject({ etat: 'justifiee' });
    const [qui = ''] = scene.medecins;
    exiger(await prendreDemande(coordination(), { demande: id, professionnel: qui }));
    expect(await suivre(jeton)).toMatchObject({ etat: 'prise', medecin: 'Mme Solene Valmorin' });
  });

  it('retirée par le lien, rend sa place au médecin qui l’avait ; une seconde fois, le dit', async () => {
    const jeton = await demander();
    const [{ id } = { id: '' }] = await enregistrees();
    const [qui = ''] = scene.medecins;
    exiger(await prendreDemande(coordination(), { demande: id, professionnel: qui }));
    expect(await arreterParLien(public_(), { jeton, raison: 'decede' })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    exiger(await arreterParLien(public_(), { jeton, raison: 'a-deja' }));
    expect(await suivre(jeton)).toMatchObject({ etat: 'close', motif: 'a-deja', medecin: null });
    expect(await arreterParLien(public_(), { jeton, raison: 'retiree' })).toMatchObject({
      refus: { motif: 'demande-arretee' },
    });
    expect(await faits()).toEqual(
      expect.arrayContaining(['mt.demande.close a-deja', 'mt.restitution ailleurs']),
    );
  });

  it('retirée par le lien, prévient une fois le médecin qui l’avait, sans dire qui ni pourquoi', async () => {
    const jeton = await demander();
    const [{ id } = { id: '' }] = await enregistrees();
    const [qui = ''] = scene.medecins;
    await banc.regarder(
      `insert into annuaire.fiches (cpts_id, professionnel_id, courriel, modifie_le, modifie_par)
       values ($1, $2, 'prevenu@exemple.invalid', now(), 'essai')`,
      [scene.cpts.id, qui],
    );
    exiger(await prendreDemande(coordination(), { demande: id, professionnel: qui }));
    exiger(await arreterParLien(public_(), { jeton, raison: 'retiree' }));
    const [parti] = await banc.regarder(
      "select donnees from socle.evenements where cpts_id = $1 and genre = 'mt.demande-retiree'",
      [scene.cpts.id],
    );
    const { prise } = Object(parti?.['donnees']);
    const systeme = banc.appel(scene.cpts, {
      role: 'systeme',
      idempotence: { cle: crypto.randomUUID(), empreinte: '' },
    });
    const prevenir = async () =>
      exiger(await annoncerRetrait(systeme, { prise, adresse: 'https://exemple.fr' }));
    expect(await Promise.all([prevenir(), prevenir()])).toEqual([{ messages: 1 }, { messages: 1 }]);
    const ecrits = await messagesEcrits(banc);
    const recus = ecrits.filter(({ destinataire }) => destinataire === 'prevenu@exemple.invalid');
    expect(recus).toHaveLength(1);
    expect(recus[0]?.corps).toMatch(/demande n° \d+.*retirée elle-même/);
    expect(recus[0]?.corps).not.toMatch(/Valcourbe|Honorine|ALD|déjà un médecin/);
  });

  it('retirée cent fois de front, l’est une fois', async () => {
    const jeton = await demander();
    const reponses = await Promise.all(
      Array.from({ length: 100 }, () => arreterParLien(public_(), { jeton, raison: 'retiree' })),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await faits()).filter((fait) => fait.startsWith('mt.demande.close'))).toHaveLength(1);
  });

  it('veut un accord et un moyen de rappeler', async () => {
    const sans = { ...DU_PUBLIC, telephone: '', commune: GIAT };
    expect(await demanderUnMedecin(public_(), sans)).toMatchObject({
      refus: { champs: { telephone: expect.stringContaining('rappeler') } },
    });
    expect(
      await demanderUnMedecin(public_(), { ...DU_PUBLIC, accordContact: 'non' }),
    ).toMatchObject({ refus: { champs: { accordContact: expect.stringContaining('accord') } } });
    expect(await enregistrees()).toEqual([]);
  });
});

describe('Redite', () => {
  it('depuis le même numéro, une demande en reste une, et son lien est envoyé de nouveau', async () => {
    await demander();
    expect(await demanderUnMedecin(public_(), DU_PUBLIC)).toEqual({
      ok: true,
      valeur: { id: null },
    });
    await relever();
    const jetons = await jetonsEnvoyes('+33639980041');
    expect(jetons).toHaveLength(2);
    for (const jeton of jetons) expect(await suivre(jeton)).toMatchObject({ etat: 'recue' });
    expect(await enregistrees()).toHaveLength(1);
  });

  it('par quelqu’un d’autre, elle ne dit pas qui est sur la liste, et ne touche à rien de la première', async () => {
    const premiere = await poserDemande(banc, scene.cpts);
    exiger(await justifierDemande(coordination(), { demande: premiere }));
    const avant = await faits();
    const reponse = await demanderUnMedecin(public_(), { ...DU_PUBLIC, telephone: AUTRE_NUMERO });
    expect(reponse).toMatchObject({ ok: true });
    await relever();
    const [jeton = ''] = await jetonsEnvoyes('+33639980077');
    expect(await suivre(jeton)).toMatchObject({ etat: 'recue', motif: null, medecin: null });
    exiger(await arreterParLien(public_(), { jeton, raison: 'retiree' }));
    expect(await suivre(jeton)).toMatchObject({ etat: 'close', motif: 'retiree' });
    expect(await enregistrees()).toMatchObject([
      { id: premiere, etat: 'justifiee' },
      { etat: 'close', motif: 'retiree' },
    ]);
    expect(await faits()).toEqual(avant);
    const vue = exiger(await consulterDemande(coordination(), { demande: premiere }));
    expect(vue.semblables).toMatchObject([{ meme: true }]);
  });

  it('d’une personne effacée, le lien ne mène plus à rien ; réunie à une autre, il mène à celle-ci', async () => {
    const jeton = await demander({ prenom: 'Honorine Marie' });
    const [{ id: doublon } = { id: '' }] = await enregistrees();
    const gardee = await poserDemande(banc, scene.cpts);
    exiger(await fusionnerDemandes(coordination(), { gardee, doublon }));
    exiger(await justifierDemande(coordination(), { demande: gardee }));
    expect(await suivre(jeton)).toMatchObject({ etat: 'justifiee' });
    await banc.regarder(
      'update mt.demandes set nom = null, naissance_mois = null, effacee_le = now() where id = $1',
      [gardee],
    );
    expect(await suivreParLien(public_(), { jeton })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
  });
});
