import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { planterScene, poserPret, type Scene } from '../testing/builders.ts';
import { annoncerPret, rappelerRetours } from './annoncer-prets.ts';
import { compterUsageParLien } from './compter-usage.ts';
import { preterMallette } from './preter-mallette.ts';
import {
  lirePretParLien,
  passerMallette,
  passerParLien,
  rendreMallette,
  rendreParLien,
} from './rendre-mallette.ts';
import { modifierMallette, retirerEmprunteur, retirerMallette } from './tenir-mallettes.ts';

const ADRESSE = 'https://maillage.exemple.fr';
const RETOUR = '2026-12-11';
let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `mallettes-${rang++}`);
});

const qui = (n: number) => scene.infirmieres[n] ?? '';
const anonyme = () => banc.appel(scene.cpts, { role: 'public' });
const coordination = () => banc.appel(scene.cpts);
const systeme = (autres = {}) => banc.appel(scene.cpts, { role: 'systeme', ...autres });
const enCours = async () =>
  (
    await banc.regarder(
      'select professionnel_id as qui from mallettes.prets where mallette_id = $1 and rendue_le is null',
      [scene.mallette],
    )
  ).map((ligne) => ligne['qui']);
const faits = async (genre: string) =>
  await banc.regarder(
    'select coalesce(detail, source) as dit, sum(quantite)::int as n from journal.faits where cpts_id = $1 and genre = $2 group by 1 order by 1',
    [scene.cpts.id, genre],
  );

/** Writes to who holds the case; the token of the link. */
async function lienDuPret(pret: string): Promise<string> {
  await banc.regarder(
    "insert into annuaire.fiches (cpts_id, professionnel_id, courriel, modifie_le, modifie_par) select $1, id, 'infirmiere@exemple.invalid', now(), 'essai' from unnest($2::uuid[]) id on conflict do nothing",
    [scene.cpts.id, scene.infirmieres],
  );
  exiger(await annoncerPret(systeme(), { pret, adresse: ADRESSE }));
  return (await corps()).flatMap((c) => /mallettes\/([\w-]{43})$/.exec(c)?.[1] ?? []).at(-1) ?? '';
}

async function corps(): Promise<readonly string[]> {
  const lignes = await banc.regarder(
    'select id, destinataire, sujet, corps from socle.messages where cpts_id = $1 order by id',
    [scene.cpts.id],
  );
  const champs = ['destinataire', 'sujet', 'corps'];
  return enClair(banc, lignes, { table: 'socle.messages', cpts: scene.cpts.id, champs }).map((m) =>
    String(m['corps']).replaceAll('\u00a0', ' '),
  );
}

describe('Une mallette', () => {
  it('ne va qu’à une personne, de cent prêts ensemble', async () => {
    const prets = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        preterMallette(coordination(), {
          mallette: scene.mallette,
          professionnel: qui(i % 3),
          retourPrevuLe: RETOUR,
        }),
      ),
    );
    expect(prets.filter(({ ok }) => ok)).toHaveLength(1);
    for (const pret of prets) if (!pret.ok) expect(pret.refus.motif).toBe('mallette-deja-pretee');
    expect(await enCours()).toHaveLength(1);
    expect(await faits('mallettes.pret')).toEqual([{ dit: 'cpts', n: 1 }]);
  });

  it('passe de main en main par lien, une fois de cent, et le lien d’avant ne sert plus', async () => {
    const jeton = await lienDuPret(await poserPret(banc, scene, qui(0)));
    for (let fois = 0; fois < 2; fois++)
      expect(exiger(await lirePretParLien(anonyme(), { jeton })).emprunteurs).toHaveLength(2);
    const gestes = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        i % 2 === 0
          ? passerParLien(anonyme(), { jeton, professionnel: qui(1), retourPrevuLe: RETOUR })
          : passerParLien(anonyme(), { jeton, professionnel: qui(2), retourPrevuLe: RETOUR }),
      ),
    );
    expect(gestes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await enCours()).toHaveLength(1);
    expect(await enCours()).not.toContain(qui(0));
    expect(await lirePretParLien(anonyme(), { jeton })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
    expect(await faits('mallettes.pret')).toEqual([
      { dit: 'confrere', n: 1 },
      { dit: 'cpts', n: 1 },
    ]);
  });

  it('compte ses téléconsultations, en retire une, se rend dans un état qui est noté', async () => {
    const jeton = await lienDuPret(await poserPret(banc, scene, qui(0)));
    exiger(await compterUsageParLien(anonyme(), { jeton }));
    exiger(await compterUsageParLien(anonyme(), { jeton }));
    expect(exiger(await compterUsageParLien(anonyme(), { jeton, retirer: 'oui' })).usages).toBe(1);
    expect(await faits('mallettes.teleconsultation')).toEqual([{ dit: 'declare', n: 1 }]);
    exiger(await rendreParLien(anonyme(), { jeton, etat: 'hors-service', note: 'Écran fêlé' }));
    expect(await enCours()).toEqual([]);
    const passage = { mallette: scene.mallette, professionnel: qui(1), retourPrevuLe: RETOUR };
    expect(await preterMallette(coordination(), passage)).toMatchObject({
      refus: { motif: 'mallette-hors-service' },
    });
    exiger(
      await modifierMallette(coordination(), {
        mallette: scene.mallette,
        nom: 'Mallette 1',
        depot: 'Giat',
        etat: 'bon',
      }),
    );
    exiger(await preterMallette(coordination(), passage));
  });

  it('ne va qu’à qui est formé, et ne se rend que par qui la tient ou la coordination', async () => {
    const passage = { mallette: scene.mallette, retourPrevuLe: RETOUR };
    const inconnu = { ...passage, professionnel: crypto.randomUUID() };
    expect(await preterMallette(coordination(), inconnu)).toMatchObject({
      refus: { motif: 'emprunteur-inconnu' },
    });
    for (const [retourPrevuLe, motif] of [
      ['2026-11-22', 'retour-passe'],
      ['2027-12-01', 'retour-lointain'],
    ])
      expect(
        await preterMallette(coordination(), { ...passage, professionnel: qui(0), retourPrevuLe }),
      ).toMatchObject({ refus: { motif } });
    const pret = await poserPret(banc, scene, qui(0));
    const autre = banc.appel(scene.cpts, { role: 'professionnel', professionnel: qui(1) });
    expect(await rendreMallette(autre, { pret, etat: 'bon' })).toMatchObject({
      refus: { motif: 'pret-d-un-autre' },
    });
    const elle = banc.appel(scene.cpts, { role: 'professionnel', professionnel: qui(0) });
    expect(
      await passerMallette(elle, { pret, professionnel: qui(0), retourPrevuLe: RETOUR }),
    ).toMatchObject({ refus: { motif: 'a-soi-meme' } });
    expect(
      await passerMallette(elle, {
        pret,
        professionnel: inconnu.professionnel,
        retourPrevuLe: RETOUR,
      }),
    ).toMatchObject({ refus: { motif: 'emprunteur-inconnu' } });
    expect(await enCours()).toEqual([qui(0)]);
    expect(await retirerMallette(coordination(), { mallette: scene.mallette })).toMatchObject({
      refus: { motif: 'mallette-pretee' },
    });
    expect(await retirerEmprunteur(coordination(), { professionnel: qui(0) })).toMatchObject({
      refus: { motif: 'en-a-une' },
    });
    exiger(await rendreMallette(elle, { pret, etat: 'bon' }));
    expect(await rendreMallette(elle, { pret, etat: 'bon' })).toMatchObject({
      refus: { motif: 'deja-rendue' },
    });
  });

  it('se rappelle la veille du retour, puis une fois en retard', async () => {
    await lienDuPret(await poserPret(banc, scene, qui(0), '2026-12-04'));
    const le = (jour: string) => systeme({ maintenant: new Date(`${jour}T09:00:00Z`) });
    const rappeler = async (jour: string) =>
      exiger(await rappelerRetours(le(jour), { adresse: ADRESSE })).messages;
    expect(await rappeler('2026-12-02')).toBe(0);
    expect(await rappeler('2026-12-03')).toBe(1);
    expect(await rappeler('2026-12-03')).toBe(0);
    expect(await rappeler('2026-12-04')).toBe(0);
    expect(await rappeler('2026-12-05')).toBe(1);
    expect(await rappeler('2026-12-06')).toBe(0);
    expect((await corps()).at(-1)).toContain('était attendue le vendredi 4 décembre 2026');
  });
});
