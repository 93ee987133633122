import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { dresserServeur, type ServeurDeTest } from '../../../app/testing/serveur.ts';
import { donnerCourriels, mettreDeGarde, planterScene, type Scene } from '../testing/builders.ts';
import { affecterGarde } from './affecter-garde.ts';
import { annoncerIssue, annoncerProposition } from './annoncer-echange.ts';
import { garderGardeParLien } from './garder-garde.ts';
import { lireRappelParLien } from './lire-rappel.ts';
import { annulerEchange } from './proposer-echange.ts';
import { rappelerGardes, signalerTrous } from './rappeler-gardes.ts';
import { rendreGarde, rendreGardeParLien } from './rendre-garde.ts';
import { accepterParLien, refuserParLien } from './repondre-echange.ts';

const ADRESSE = 'https://maillage.exemple.fr';
const DIMANCHE = new Date('2026-11-22T09:00:00Z');
let banc: Banc;
let serveur: ServeurDeTest;
let scene: Scene;
let rangDeScene = 0;
let garde: string;
let elle: string;
let jeton: string;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: DIMANCHE });
  banc = await dresserBanc();
  serveur = await dresserServeur(banc);
  return () => vi.useRealTimers();
});
/** The Monday night is hers; on Sunday her reminder gives her the link. */
beforeEach(async () => {
  scene = await planterScene(banc, `rendues-${rangDeScene++}`);
  // Somebody keeps the rotas, and is written to.
  await serveur.connecter(scene.cpts, 'coordinateur');
  await donnerCourriels(banc, scene.cpts, scene.pharmaciens);
  garde = scene.nuits[0] ?? '';
  elle = scene.pharmaciens[0] ?? '';
  await mettreDeGarde(banc, scene.cpts, { garde, professionnel: elle });
  exiger(await rappelerGardes(systeme(), { adresse: ADRESSE }));
  jeton = jetonDe('rappel', (await messages())[0]);
});

const public_ = () => banc.appel(scene.cpts, { role: 'public', maintenant: DIMANCHE });
const systeme = () =>
  banc.appel(scene.cpts, { role: 'systeme', nom: 'gardes', maintenant: DIMANCHE });
const coordination = () => banc.appel(scene.cpts, { maintenant: DIMANCHE });
const jetonDe = (quoi: string, corps = '') =>
  new RegExp(`gardes/${quoi}/([\\w-]{43})`).exec(corps)?.[1] ?? '';
const titulaire = async () =>
  (
    await banc.regarder('select professionnel_id as qui from gardes.gardes where id = $1', [garde])
  )[0]?.['qui'];
async function messages(): Promise<readonly string[]> {
  const lignes = await banc.regarder(
    'select id, destinataire, sujet, corps from socle.messages where cpts_id = $1 order by cree_le, id',
    [scene.cpts.id],
  );
  const champs = ['destinataire', 'sujet', 'corps'];
  return enClair(banc, lignes, { table: 'socle.messages', cpts: scene.cpts.id, champs }).map((m) =>
    `${m['sujet']} ${m['corps']}`.replaceAll('\u00a0', ' '),
  );
}
/** The proposal is announced; gives it, and the tokens of those who were asked. */
async function annoncer() {
  const [ligne] = await banc.regarder(
    "select id from gardes.echanges where garde_id = $1 and etat = 'propose'",
    [garde],
  );
  const echange = String(ligne?.['id']);
  const avant = (await messages()).length;
  exiger(await annoncerProposition(systeme(), { echange, adresse: ADRESSE }));
  const jetons = (await messages()).slice(avant).map((dit) => jetonDe('echange', dit));
  return { echange, jetons };
}

describe('« Je ne peux pas la tenir », par le lien du rappel', () => {
  it('rend la garde, appelle tout le tableau, le dit à la coordination ; puis se défait tant que nul ne l’a', async () => {
    for (let fois = 0; fois < 3; fois++)
      expect(exiger(await lireRappelParLien(public_(), { jeton })).suite).toBe('sienne');
    const rendue = exiger(await rendreGardeParLien(public_(), { jeton, raison: 'Une panne' }));
    expect(rendue.invites).toBe(3);
    expect(await titulaire()).toBeNull();
    expect((await messages()).at(-1)).toContain('Son mot : « Une panne »');
    const clair = await banc.regarder('select donnees::text as d from socle.evenements', []);
    expect(clair.some(({ d }) => String(d).includes('panne'))).toBe(false);
    // The coordination was told: the hour's round of holes does not tell it again.
    const trous = exiger(await signalerTrous(systeme(), { adresse: ADRESSE })).trous;
    expect(trous).toBe(6);
    expect(await rendreGardeParLien(public_(), { jeton, raison: '' })).toMatchObject({
      refus: { motif: 'gardes-d-un-autre' },
    });
    expect(exiger(await lireRappelParLien(public_(), { jeton })).suite).toBe('rendue');
    const { jetons } = await annoncer();
    expect(jetons).toHaveLength(3);
    exiger(await garderGardeParLien(public_(), { jeton }));
    expect(await titulaire()).toBe(elle);
    expect((await messages()).at(-1)).toContain('tient finalement sa garde');
    expect(await accepterParLien(public_(), { jeton: jetons[0] })).toMatchObject({
      refus: { motif: 'echange-clos' },
    });
  });

  it('ne se défait plus dès que quelqu’un l’a, et une seule des deux volontés l’emporte', async () => {
    exiger(await rendreGardeParLien(public_(), { jeton, raison: '' }));
    const { echange, jetons } = await annoncer();
    // Somebody prepares the draft of the month meanwhile: the hole is filled on paper, not yet given.
    await banc.regarder('update gardes.gardes set propose_id = $2 where id = $1', [
      garde,
      scene.pharmaciens[3],
    ]);
    const gestes = await Promise.all([
      ...Array.from({ length: 50 }, () => garderGardeParLien(public_(), { jeton })),
      ...Array.from({ length: 50 }, (_, i) => accepterParLien(public_(), { jeton: jetons[i % 3] })),
    ]);
    expect(gestes.filter(({ ok }) => ok)).toHaveLength(1);
    const gardee = (await titulaire()) === elle;
    expect(exiger(await lireRappelParLien(public_(), { jeton })).suite).toBe(
      gardee ? 'sienne' : 'passee',
    );
    if (gardee) return;
    exiger(
      await annoncerIssue(systeme(), { echange, adresse: ADRESSE, par: String(await titulaire()) }),
    );
    expect((await messages()).at(-1)).toContain('ne peut pas tenir, est reprise par');
  });

  it('refusée par tous, la coordination le sait, et on peut encore la garder', async () => {
    exiger(await rendreGardeParLien(public_(), { jeton, raison: '' }));
    const { echange, jetons } = await annoncer();
    for (const un of jetons) exiger(await refuserParLien(public_(), { jeton: un }));
    exiger(await annoncerIssue(systeme(), { echange, adresse: ADRESSE, par: null }));
    expect((await messages()).at(-1)).toContain('est sans personne : tous ont dit non');
    exiger(await garderGardeParLien(public_(), { jeton }));
    expect(await titulaire()).toBe(elle);
  });

  it('confiée à quelqu’un par la coordination, ou commencée, n’est plus son affaire', async () => {
    exiger(await rendreGardeParLien(public_(), { jeton, raison: '' }));
    const professionnel = scene.pharmaciens[1] ?? '';
    exiger(await affecterGarde(coordination(), { garde, professionnel }));
    expect(await garderGardeParLien(public_(), { jeton })).toMatchObject({
      refus: { motif: 'garde-changee' },
    });
    expect(await titulaire()).toBe(professionnel);
    const apres = { ...public_(), maintenant: new Date('2026-11-23T20:00:00Z') };
    for (const geste of [rendreGardeParLien, garderGardeParLien, lireRappelParLien])
      expect(
        await geste(apres, { jeton, ...(geste === rendreGardeParLien ? { raison: '' } : {}) }),
      ).toMatchObject({ refus: { motif: 'lien-inconnu' } });
  });

  it('tient en un envoi, sans script, et offre de se reprendre', async () => {
    const ici = `/c/${scene.cpts.slug}/gardes/rappel/${jeton}`;
    const visiteur = await serveur.connecter(scene.cpts, 'professionnel');
    expect(await (await visiteur.lire(ici)).text()).toContain('Je ne peux pas la tenir');
    const rendue = await visiteur.envoyer(`${ici}/rendre`, {}, ici);
    expect(await rendue.text()).toContain('Finalement, je la garde');
    const encore = await visiteur.envoyer(`${ici}/rendre`, {}, ici);
    expect(encore.status).toBe(409);
    expect(await encore.text()).toContain('Cette garde attend quelqu’un');
    const gardee = await visiteur.envoyer(`${ici}/garder`, {}, ici);
    expect(await gardee.text()).toContain('Cette garde reste à vous');
  });

  it('ne compte appelés que ceux à qui un message part, et nomme qui est à appeler', async () => {
    await banc.regarder(
      'delete from annuaire.fiches where cpts_id = $1 and professionnel_id = any ($2)',
      [scene.cpts.id, scene.pharmaciens.slice(2)],
    );
    const coordinateur = await serveur.connecter(scene.cpts, 'coordinateur');
    const ici = `/app/${scene.cpts.slug}/gardes/gardes/${garde}`;
    await coordinateur.envoyer(`${ici}/rendre`, { raison: '' }, ici);
    const page = (await (await coordinateur.lire(ici)).text()).replaceAll('\u00a0', ' ');
    expect(page).toContain('1 personne reçoit un lien pour la prendre, 2 autres n’ont pas');
    expect(page).toContain('À appeler, faute d’adresse');
    const dits = (await messages()).filter((dit) =>
      dit.includes('À appeler : Mme Odile Ternand, Mme Odile Verseval.'),
    );
    expect(dits.length).toBeGreaterThan(0);
    expect((await annoncer()).jetons).toHaveLength(1);
  });

  it('rend le mot trop long tel qu’il est écrit, par le lien comme dans les pages', async () => {
    const raison = 'Une panne. '.repeat(20);
    const coordinateur = await serveur.connecter(scene.cpts, 'coordinateur');
    const lien = `/c/${scene.cpts.slug}/gardes/rappel/${jeton}`;
    const page = `/app/${scene.cpts.slug}/gardes/gardes/${garde}`;
    for (const ici of [lien, page]) {
      const refusee = await coordinateur.envoyer(`${ici}/rendre`, { raison }, ici);
      expect(refusee.status).toBe(422);
      expect(await refusee.text()).toContain(raison.trim());
    }
    expect(await titulaire()).toBe(elle);
  });

  it('se dit aussi dans les pages, de la sienne seulement, et s’y défait', async () => {
    const appel = (professionnel: string) =>
      banc.appel(scene.cpts, { role: 'professionnel', professionnel, maintenant: DIMANCHE });
    const autre = appel(scene.pharmaciens[2] ?? '');
    expect(await rendreGarde(autre, { garde, raison: '' })).toMatchObject({
      refus: { motif: 'gardes-d-un-autre' },
    });
    expect(await titulaire()).toBe(elle);
    exiger(await rendreGarde(appel(elle), { garde, raison: '' }));
    const { echange } = await annoncer();
    expect(await annulerEchange(autre, { echange })).toMatchObject({
      refus: { motif: 'gardes-d-un-autre' },
    });
    exiger(await annulerEchange(appel(elle), { echange }));
    expect(await titulaire()).toBe(elle);
  });
});
