import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { prendreLaMain } from '../data/imports.repository.ts';
import { trouverProfessionnels } from '../data/recherche.query.ts';
import { formaterRapport, formaterRefus } from '../domain/phrases-du-rapport.ts';
import {
  activite,
  type Champs,
  diplome,
  ENTETE_ACTIVITES,
  fichier,
  fichierActivites,
  fichierDiplomes,
  fichierSavoirFaires,
  rppsFictif,
  savoirFaire,
} from '../testing/extraction.ts';
import { importerRpps } from './importer-rpps.ts';

let banc: Banc;
let cpts: CptsCourante;
// One database by test: an import is about all of it.
beforeEach(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('val-fictif');
  await banc.regarder(
    `insert into territoire.communes (code, nom, recherche, departement, region, codes_postaux)
     values ('92050', 'Nanterre', 'nanterre', '92', '11', '{92000}'),
       ('92040', 'Issy-les-Moulineaux', 'issy les moulineaux', '92', '11', '{92130}'),
       ('42187', 'Roanne', 'roanne', '42', '84', '{42300}')`,
  );
  await banc.regarder('insert into territoire.couvertures (cpts_id, commune) values ($1, $2)', [
    cpts.id,
    '92050',
  ]);
});

const personne = (rang: number, champs: Champs = {}): string =>
  activite({
    rpps: rppsFictif(rang),
    nom: `FICTIVE${String.fromCharCode(65 + (rang % 26))}`,
    technique: `R9999${rang}`,
    ...champs,
  });

async function importer(
  fichiers: readonly string[],
  options: Parameters<typeof importerRpps>[2] = {},
) {
  const resultat = await importerRpps({ appel: banc.appel(cpts) }, fichiers, options);
  if (!resultat.ok) throw new Error(formaterRefus(resultat.refus));
  return resultat.valeur;
}

const compter = async (table: string, condition = 'true') =>
  Number(
    (await banc.regarder(`select count(*) as n from annuaire.${table} where ${condition}`))[0]?.[
      'n'
    ],
  );

describe('l’import RPPS', () => {
  it('lit les trois fichiers dans n’importe quel ordre, et une seconde fois ne change rien', async () => {
    const fichiers = [
      fichierSavoirFaires([savoirFaire()]),
      fichierActivites([
        activite(),
        activite({ technique: 'R2', role: 'FON-18' }),
        personne(2, { profession: '10', titre: 'DR' }),
      ]),
      fichierDiplomes([diplome()]),
    ];
    const premier = await importer(fichiers);
    expect(premier.entites).toEqual({
      professionnels: { creees: 2, modifiees: 0, fermees: 0, inchangees: 0 },
      activites: { creees: 3, modifiees: 0, fermees: 0, inchangees: 0 },
      structures: { creees: 3, modifiees: 0, fermees: 0, inchangees: 0 },
      savoir_faires: { creees: 1, modifiees: 0, fermees: 0, inchangees: 0 },
      diplomes: { creees: 1, modifiees: 0, fermees: 0, inchangees: 0 },
    });
    const avant = await banc.regarder('select * from annuaire.professionnels order by id');
    expect(avant[0]).toMatchObject({ rpps: rppsFictif(2), titre: 'DR', nom: 'FICTIVEC' });
    const second = await importer([...fichiers].reverse());
    expect(formaterRapport(second).join('\n')).toContain('Rien n’a changé');
    expect(await banc.regarder('select * from annuaire.professionnels order by id')).toEqual(avant);
    expect(
      await banc.regarder("select libelle from annuaire.libelles where code = 'DE09'"),
    ).toEqual([{ libelle: "Diplôme d'infirmier" }]);
  });

  it('modifie ce qui a changé, ferme ce qui a disparu, rouvre ce qui revient', async () => {
    await importer([fichierActivites([personne(1), personne(2), personne(3)])]);
    const suite = [personne(1, { nom: 'RENOMMEE' }), personne(2, { telephone: '0199000002' })];
    const rapport = await importer([fichierActivites(suite)]);
    expect(rapport.entites.professionnels).toEqual({
      creees: 0,
      modifiees: 1,
      fermees: 1,
      inchangees: 1,
    });
    expect(rapport.entites.activites).toMatchObject({ modifiees: 0, fermees: 1 });
    expect(rapport.entites.structures).toMatchObject({ modifiees: 1, fermees: 1 });
    expect(await compter('professionnels', 'ferme_le is not null')).toBe(1);
    const retour = await importer([fichierActivites([...suite, personne(3)])]);
    expect(retour.entites.activites).toEqual({
      creees: 0,
      modifiees: 1,
      fermees: 0,
      inchangees: 2,
    });
    expect(await compter('professionnels', 'ferme_le is not null')).toBe(0);
    const { ids } = await banc.lire(cpts, (tx) =>
      trouverProfessionnels(tx, cpts.id, { q: 'renomée' }),
    );
    expect(ids).toHaveLength(1);
  });

  it('ne touche pas à ce que la CPTS a saisi, même quand la personne disparaît du fichier', async () => {
    await importer([fichierActivites([personne(1), personne(2)])]);
    await banc.regarder(
      `insert into annuaire.fiches (cpts_id, professionnel_id, membre, telephone, modifie_le, modifie_par)
       select $1, id, true, '0199000009', now(), 'x' from annuaire.professionnels`,
      [cpts.id],
    );
    const avant = await banc.regarder('select * from annuaire.fiches order by professionnel_id');
    await importer([fichierActivites([personne(1)])]);
    expect(await banc.regarder('select * from annuaire.fiches order by professionnel_id')).toEqual(
      avant,
    );
  });

  it('se restreint aux communes d’une CPTS, et n’y ferme que ce qui en a disparu', async () => {
    const ailleurs = { commune: '42187', codePostal: '42300', ville: 'Roanne' };
    const rapport = await importer(
      [
        fichierActivites([
          personne(1),
          personne(2, ailleurs),
          personne(3, { commune: '', ville: 'NANTERRE' }),
        ]),
        fichierDiplomes([diplome({ rpps: rppsFictif(1) }), diplome({ rpps: rppsFictif(2) })]),
      ],
      { cpts: 'val-fictif' },
    );
    expect(rapport.entites.professionnels?.creees).toBe(2);
    expect(rapport.entites.diplomes?.creees).toBe(1);
    expect(rapport.fichiers[0]).toMatchObject({ lues: 3, horsPerimetre: 1 });
    await importer([fichierActivites([personne(1), personne(2, ailleurs), personne(3)])]);
    const suite = await importer([fichierActivites([personne(1)])], { cpts: 'val-fictif' });
    expect(suite.entites.professionnels).toMatchObject({ fermees: 1, inchangees: 1 });
    expect(await compter('professionnels', 'ferme_le is null')).toBe(2);
  });

  it('rejette les lignes illisibles avec leur numéro et leur raison, sans perdre les autres', async () => {
    const rapport = await importer([
      fichierActivites([
        personne(1),
        'trop|court',
        activite({ rpps: 'ABC' }),
        activite({ rpps: '' }),
        personne(4, { nom: ' ' }),
        personne(5, { profession: '' }),
        activite({ rpps: '10001288385', technique: 'R77' }),
        personne(7, { commune: '99999', telephone: 'sonnez', ville: 'Nulle-Part' }),
        personne(1),
      ]),
    ]);
    expect(rapport.rejets.map(({ ligne, motif }) => [ligne, motif])).toEqual([
      [3, 'colonnes'],
      [4, 'identifiant'],
      [5, 'identifiant'],
      [6, 'nom-absent'],
      [7, 'profession-absente'],
    ]);
    expect(rapport.nombresDAvertissements).toEqual({
      'cle-rpps': 1,
      'commune-inconnue': 1,
      telephone: 1,
      'en-double': 1,
    });
    expect(rapport.entites.professionnels?.creees).toBe(3);
    expect(formaterRapport(rapport)).toContain(
      'Rejetée : activites.txt, ligne 3 : 2 colonnes au lieu de 56.',
    );
    expect(await compter('rejets')).toBe(5);
  });

  it('refuse de fermer ce qui manque d’un fichier coupé, où que soit la coupure', async () => {
    const entier = readFileSync(
      fichierActivites([personne(1), personne(2), personne(3, { nom: 'ÉÈÊ' })]),
    );
    await importer([fichier('a.txt', entier)]);
    for (let taille = ENTETE_ACTIVITES.length + 60; taille < entier.length - 1; taille += 37) {
      const rapport = await importer([fichier('a.txt', entier.subarray(0, taille))]);
      expect(rapport.nombresDAvertissements['fichier-coupe'], `${taille}`).toBe(1);
      expect(rapport.entites.activites?.fermees).toBe(0);
    }
    expect(await compter('activites', 'ferme_le is null')).toBe(3);
    expect(await compter('professionnels')).toBe(3);
  });

  it('refuse de fermer une trop grande part de l’annuaire, sauf demande', async () => {
    const toutes = Array.from({ length: 600 }, (_, rang) => personne(rang + 1));
    await importer([fichierActivites(toutes)]);
    const moitie = fichierActivites(toutes.slice(0, 300));
    const prudent = await importer([moitie]);
    expect(
      prudent.fermeturesRefusees.map(({ entite, absentes }) => [entite, absentes]),
    ).toContainEqual(['activites', 300]);
    expect(formaterRapport(prudent).join('\n')).toContain('rien n’a été fermé');
    expect(await compter('activites', 'ferme_le is null')).toBe(600);
    const force = await importer([moitie], { toutFermer: true });
    expect(force.entites.activites?.fermees).toBe(300);
  });

  it('lit aussi du latin-1, des fins de ligne de Windows, une barre finale et 52 colonnes', async () => {
    const entete = ENTETE_ACTIVITES.split('|').slice(0, 52).join('|');
    const ligne = personne(1, { nom: 'ÉTÉ', prenom: 'Noël' }).split('|').slice(0, 52).join('|');
    const rapport = await importer([
      fichier('vieux.txt', Buffer.from(`${entete}|\r\n${ligne}|\r\n`, 'latin1')),
    ]);
    expect(rapport.entites.professionnels?.creees).toBe(1);
    expect(rapport.nombresDAvertissements['encodage']).toBe(2);
    expect(await banc.regarder('select nom, prenom from annuaire.professionnels')).toEqual([
      { nom: 'ÉTÉ', prenom: 'Noël' },
    ]);
  });

  it('dit quelles colonnes manquent, et n’écrit rien', async () => {
    const sans = ENTETE_ACTIVITES.replace('Code profession|', '');
    const bon = fichierDiplomes([diplome()]);
    const resultat = await importerRpps({ appel: banc.appel(cpts) }, [
      bon,
      fichier('b.txt', `${sans}\n`),
    ]);
    expect(resultat).toEqual({
      ok: false,
      refus: {
        motif: 'colonnes-manquantes',
        fichier: 'b.txt',
        genre: 'activites',
        colonnes: ['Code profession'],
      },
    });
    expect(await compter('diplomes')).toBe(0);
    expect(await compter('imports')).toBe(0);
  });

  it('n’en laisse qu’un à la fois, sauf si l’autre est mort, et demande le droit', async () => {
    const fichiers = [fichierActivites([personne(1)])];
    await banc.regarder(
      `insert into annuaire.imports (id, genre, etat, par, fichiers, commence_le, avance_le, etape)
       values (gen_random_uuid(), 'rpps', 'en-cours', 'x', '{}', now(), now(), 'lecture')`,
    );
    const main = await prendreLaMain(banc.db);
    const refuse = await importerRpps({ appel: banc.appel(cpts) }, fichiers);
    expect(refuse).toEqual({ ok: false, refus: { motif: 'import-en-cours' } });
    await main?.release();
    expect((await importer(fichiers)).entites.activites?.creees).toBe(1);
    expect(await compter('imports', "etat = 'interrompu'")).toBe(1);
    const soignant = await importerRpps(
      { appel: banc.appel(cpts, { role: 'professionnel' }) },
      fichiers,
    );
    expect(soignant).toEqual({ ok: false, refus: { motif: 'droit-manquant' } });
  });

  it('reprend après un arrêt brutal et arrive au même état', async () => {
    const fichiers = [fichierActivites([personne(1), personne(2)])];
    await importer(fichiers);
    // As if killed between the load of people and that of activities, then indexes never built.
    await banc.regarder('delete from annuaire.activites');
    await banc.regarder("select annuaire.deposer_les_index('activites')");
    const rapport = await importer(fichiers);
    expect(rapport.entites).toMatchObject({
      professionnels: { inchangees: 2 },
      activites: { creees: 2 },
    });
    expect(
      await banc.regarder(
        "select indexname from pg_indexes where indexname = 'activites_par_commune'",
      ),
    ).toHaveLength(1);
  });
});
