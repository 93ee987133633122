import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserAdherent, type Scene } from '../testing/builders.ts';
import { ajouterCollegeDuConseil, retirerCollegeDuConseil } from './tenir-conseil.ts';
import { reglerInstance, retirerInstance } from './tenir-instances.ts';
import { donnerMandat, finirMandat, nommerTitulaire } from './tenir-mandats.ts';

let banc: Banc;
let scene: Scene;
let cts: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc, 'conseil');
  cts = exiger(await reglerInstance(coordination(), CTS)).id;
});

const coordination = () => banc.appel(scene.cpts);
const CTS = {
  ...{ nom: 'CTS', genre: 'conseil-territorial', suppleantsMax: '2' },
  organiseePar: 'Agence régionale de santé',
};
const donner = (dits: object) =>
  donnerMandat(coordination(), { instance: cts, fonction: 'Membre', du: '2026-01-10', ...dits });
const motif = async (fait: Promise<{ ok: boolean; refus?: { motif: string } }>) => {
  const lu = await fait;
  return lu.ok ? 'fait' : lu.refus?.motif;
};
const mandats = async () =>
  await banc.regarder(
    `select nom, adhesion_id, professionnel_id, courriel, suppleant, fini_le::text from asso.mandats
     where instance_id = $1 order by inscrit_le, id`,
    [cts],
  );

describe('Un conseil hors de l’association', () => {
  it('a ses collèges, et des membres qui ne sont pas de la CPTS', async () => {
    const regler = (dits: object) => motif(reglerInstance(coordination(), { ...CTS, ...dits }));
    expect(await regler({ nom: 'X', dirigeante: 'oui' })).toBe('conseil-exterieur-ne-dirige-pas');
    expect(await regler({ nom: 'X', parCollege: { [scene.liberaux]: '2' } })).toBe(
      'colleges-a-ajouter-apres',
    );
    const usagers = { instance: cts, nom: 'Usagers', voix: 'deliberative', sieges: '1' };
    const college = exiger(await ajouterCollegeDuConseil(coordination(), usagers)).id;
    // Of the same name as one of the statutes: they are not the same.
    const liberaux = { instance: cts, nom: 'Libéraux', voix: 'deliberative' };
    const autre = exiger(await ajouterCollegeDuConseil(coordination(), liberaux)).id;
    expect(await motif(ajouterCollegeDuConseil(coordination(), usagers))).toBe('nom-deja-pris');
    expect(await regler({ instance: cts, genre: 'autre' })).toBe('genre-fige');
    expect(await motif(donner({ nom: 'X', college: scene.liberaux }))).toBe('college-inconnu');
    const ecrite = { nom: 'Ysaure Montbazet', courriel: 'ysaure@exemple.invalid', college };
    exiger(await donner(ecrite));
    expect(await motif(donner({ nom: 'Y', college }))).toBe('sieges-du-college-pourvus');
    exiger(await donner({ professionnel: scene.pharmacien, college: autre }));
    // A member of the CPTS sits there by themselves: their membership may end.
    const adhesion = await poserAdherent(banc, scene, { professionnel: scene.infirmiere });
    exiger(await donner({ adhesion }));
    expect(await motif(donner({ professionnel: crypto.randomUUID() }))).toBe(
      'professionnel-inconnu',
    );
    expect(await mandats()).toMatchObject([
      { nom: 'Ysaure Montbazet', courriel: 'ysaure@exemple.invalid', professionnel_id: null },
      { professionnel_id: scene.pharmacien, adhesion_id: null },
      { professionnel_id: scene.infirmiere, adhesion_id: null },
    ]);
    const retirer = { instance: cts, college };
    expect(await motif(retirerCollegeDuConseil(coordination(), retirer))).toBe('college-occupe');
    expect(await motif(retirerInstance(coordination(), { instance: cts }))).toBe(
      'instance-occupee',
    );
  });

  it('a des suppléants, dans la limite de son texte, qui restent au siège puis le prennent', async () => {
    const { mandat: siege } = exiger(await donner({ nom: 'Mme Vaudrebois' }));
    const suppleer = (dits: object) =>
      donner({ fonction: 'Suppléant', suppleantDe: siege, ...dits });
    expect(await motif(suppleer({ nom: 'mme vaudrebois' }))).toBe('meme-nom-a-distinguer');
    expect(await motif(suppleer({ nom: 'X', suppleantDe: crypto.randomUUID() }))).toBe(
      'siege-inconnu',
    );
    const cent = await Promise.all(
      Array.from({ length: 100 }, (_, i) => suppleer({ nom: `Suppléant ${i}` })),
    );
    const [premier, second] = cent.flatMap((un) => (un.ok ? [un.valeur.mandat] : []));
    expect(cent.filter(({ ok }) => ok)).toHaveLength(2);
    for (const un of cent) if (!un.ok) expect(un.refus.motif).toBe('suppleants-au-complet');
    const nommer = (dits: object) =>
      nommerTitulaire(coordination(), {
        ...{ mandat: premier, fonction: 'Membre', du: '2026-11-15', ...dits },
      });
    expect(await motif(nommer({}))).toBe('siege-occupe');
    const fin = { mandat: siege, le: '2026-11-01', motif: 'Démission' };
    expect(exiger(await finirMandat(coordination(), fin)).suppleants).toHaveLength(2);
    expect(await motif(nommer({ du: '2026-01-10' }))).toBe('titulaire-apres-suppleant');
    expect(await motif(nommer({ du: '2027-01-10' }))).toBe('date-a-venir');
    const tous = await Promise.all([premier, second].map((mandat) => nommer({ mandat })));
    expect(tous.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tous.find(({ ok }) => !ok)).toMatchObject({ refus: { motif: 'siege-occupe' } });
    const siens = (await mandats()).filter(({ nom }) => String(nom).startsWith('Suppléant'));
    expect(siens.filter(({ suppleant }) => !suppleant)).toHaveLength(1);
    expect(siens.filter(({ fini_le }) => fini_le === '2026-11-14')).toHaveLength(1);
    // What was refused changed nothing: the other one still stands in.
    expect(siens.filter((m) => m['suppleant'] && m['fini_le'] === null)).toHaveLength(1);
    expect(await motif(nommer({ mandat: siege }))).toBe('pas-suppleant');
  });
});
