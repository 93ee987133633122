import { beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { dresserServeur, type ServeurDeTest } from '../../../app/testing/serveur.ts';
import { poserDemande } from '../../soins-non-programmes/testing/builders.ts';
import { reserverCreneau } from '../../soins-non-programmes/testing/rendez-vous.ts';
import { donnerCourriels, planterScene, poserPermanence, type Scene } from '../testing/builders.ts';
import { annoncerPrise, appelerEquipe } from './annoncer-permanences.ts';
import { lirePermanencesParLien, prendrePermanenceParLien } from './prendre-permanence.ts';
import { rendrePermanence, rendrePermanenceParLien } from './rendre-permanence.ts';

const ADRESSE = 'https://maillage.exemple.fr';
let banc: Banc;
let serveur: ServeurDeTest;
let scene: Scene;
let permanence: string;
let jeton: string;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: LUNDI_9H12 });
  banc = await dresserBanc();
  serveur = await dresserServeur(banc);
  return () => vi.useRealTimers();
});

const anonyme = () => banc.appel(scene.cpts, { role: 'public' });
const systeme = () => banc.appel(scene.cpts, { role: 'systeme' });
const jetonDe = (corps: string) => /permanences\/([\w-]{43})/.exec(corps)?.[1] ?? '';
async function messages() {
  const lignes = await banc.regarder(
    'select id, destinataire, sujet, corps from socle.messages where cpts_id = $1 order by cree_le, id',
    [scene.cpts.id],
  );
  const champs = ['destinataire', 'sujet', 'corps'];
  return enClair(banc, lignes, { table: 'socle.messages', cpts: scene.cpts.id, champs }).map((m) =>
    `${m['sujet']} ${m['corps']}`.replaceAll('\u00a0', ' '),
  );
}
const creneaux = async () =>
  (
    await banc.regarder(
      'select etat, count(*)::int as n from snp.creneaux where cpts_id = $1 group by 1 order by 1',
      [scene.cpts.id],
    )
  ).map(({ etat, n }) => `${etat} ${n}`);

/** Hours taken by the link, one of their slots booked; the taker then holds the link of their hours. */
async function tenir(slug: string) {
  scene = await planterScene(banc, slug);
  permanence = await poserPermanence(banc, scene.cpts, { site: scene.site });
  await donnerCourriels(banc, scene.cpts, [scene.tressagues]);
  exiger(await appelerEquipe(systeme(), { site: scene.site, adresse: ADRESSE }));
  const premier = jetonDe((await messages()).join());
  exiger(await prendrePermanenceParLien(anonyme(), { jeton: premier, permanence }));
  exiger(await annoncerPrise(systeme(), { permanence, adresse: ADRESSE }));
  jeton = jetonDe((await messages()).find((dit) => dit.includes('Vous tenez')) ?? '');
  const [libre] = await banc.regarder(
    "select id::text from snp.creneaux where cpts_id = $1 and etat = 'libre' order by debut limit 1",
    [scene.cpts.id],
  );
  const demande = await poserDemande(banc, scene.cpts);
  const pris = { demande, creneau: String(libre?.['id']) };
  exiger(await reserverCreneau(banc.appel(scene.cpts), pris));
}

describe('« Je ne peux pas », par le lien de ses permanences', () => {
  it('rend les heures, appelle l’équipe, confie ce qui est pris ; puis se défait tant que nul ne les a', async () => {
    await tenir('rendre-1');
    expect(exiger(await lirePermanencesParLien(anonyme(), { jeton })).siennes).toHaveLength(1);
    const demande = { jeton, permanence, raison: 'Une panne de voiture' };
    expect(exiger(await rendrePermanenceParLien(anonyme(), demande))).toMatchObject({
      aDeplacer: 1,
    });
    expect(await rendrePermanenceParLien(anonyme(), demande)).toMatchObject({
      refus: { motif: 'permanence-d-un-autre' },
    });
    expect(await creneaux()).toEqual(['ferme 11', 'reserve 1']);
    const [appel] = await banc.regarder(
      "select count(*)::int as n from socle.evenements where cpts_id = $1 and genre = 'sites.permanences-a-pourvoir' and donnees ->> 'site' = $2",
      [scene.cpts.id, scene.site],
    );
    expect(Number(appel?.['n'])).toBeGreaterThan(0);
    const clair = await banc.regarder('select donnees::text as d from socle.evenements', []);
    expect(clair.some(({ d }) => String(d).includes('panne'))).toBe(false);
    expect(exiger(await lirePermanencesParLien(anonyme(), { jeton }))).toMatchObject({
      siennes: [],
      permanences: [{ id: permanence }],
    });
    exiger(await prendrePermanenceParLien(anonyme(), { jeton, permanence }));
    expect(await creneaux()).toEqual(['ferme 11', 'libre 11', 'reserve 1']);
    const encore = await banc.regarder(
      'select id from snp.reservations where cpts_id = $1 and a_deplacer_le is not null',
      [scene.cpts.id],
    );
    expect(encore).toEqual([]);
  });

  it('ne rend que les siennes : ni celles d’un autre, ni par un lien inconnu', async () => {
    await tenir('rendre-2');
    const autre = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.corliret,
    });
    expect(await rendrePermanence(autre, { permanence })).toMatchObject({
      refus: { motif: 'permanence-d-un-autre' },
    });
    const faux = { jeton: 'x'.repeat(43), permanence };
    expect(await rendrePermanenceParLien(anonyme(), faux)).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
    expect(await creneaux()).toEqual(['libre 11', 'reserve 1']);
  });

  it('tient en un envoi, sans script, et offre de se reprendre', async () => {
    await tenir('rendre-3');
    const ici = `/c/rendre-3/sites/permanences/${jeton}`;
    const visiteur = await serveur.connecter(scene.cpts, 'professionnel');
    const page = await (await visiteur.lire(ici)).text();
    expect(page).toContain('Vos permanences');
    expect(page).toContain('Je ne peux pas l’assurer');
    const rendue = await visiteur.envoyer(`${ici}/rendre`, { permanence }, ici);
    expect(rendue.status).toBe(200);
    const dite = await rendue.text();
    expect(dite).toContain('l’équipe est appelée');
    expect(dite).toContain('Finalement, je la garde');
    const gardee = await visiteur.envoyer(`${ici}/prendre`, { permanence }, ici);
    expect(await gardee.text()).toContain('est à vous');
  });
});
