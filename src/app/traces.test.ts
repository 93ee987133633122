import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import type { Route } from '#platform/http/route.ts';
import { poserLettres } from '../modules/medecin-traitant/testing/campagnes.ts';
import { planterScene, poserPatient } from '../modules/patients/testing/builders.ts';
import { MODULES } from './modules.ts';
import { ROUTES } from './table-des-routes.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';
import { actionsDuCode, casDUsage } from './testing/cas-d-usage.ts';
import { SANS_TRACE } from './testing/sans-trace.ts';
import { dresserServeur, type ServeurDeTest } from './testing/serveur.ts';

/** Modules whose actions go by their usual acronym. */
const PREFIXES: Readonly<Record<string, string>> = {
  'vie-associative': 'asso',
  'soins-non-programmes': 'snp',
  'protection-des-donnees': 'rgpd',
};
const PHRASES = Object.assign({}, ...MODULES.map(({ traces }) => traces ?? {}));

describe('chaque cas d’usage', () => {
  it('laisse une trace, ou figure dans la liste relue de ceux qui n’ont rien à en laisser', () => {
    const tous = casDUsage();
    expect(tous.length).toBeGreaterThan(60);
    const muets = tous.filter(({ laisseUneTrace }) => !laisseUneTrace).map(({ nom }) => nom);
    expect(muets.filter((nom) => !(nom in SANS_TRACE))).toEqual([]);
    expect(Object.keys(SANS_TRACE).filter((nom) => !muets.includes(nom))).toEqual([]);
  });
});

describe('chaque action tracée', () => {
  it('se dit en une phrase, et chaque phrase est celle d’une action', () => {
    const actions = actionsDuCode().filter(({ action }) => /^[a-z-]+\.[a-z*-]+$/.test(action));
    expect(actions.length).toBeGreaterThan(40);
    const dites = Object.keys(PHRASES);
    const correspond = (action: string) => {
      const forme = new RegExp(`^${action.replaceAll('.', '\\.').replaceAll('*', '[a-z-]+')}$`);
      return dites.filter((dite) => forme.test(dite));
    };
    const muettes = actions.filter(({ action }) => correspond(action).length === 0);
    expect(muettes).toEqual([]);
    const employees = new Set(actions.flatMap(({ action }) => correspond(action)));
    expect(dites.filter((dite) => !employees.has(dite))).toEqual([]);
  });

  it('appartient à son module', () => {
    for (const { nom, traces } of MODULES)
      for (const action of Object.keys(traces ?? {}))
        expect(action).toMatch(new RegExp(`^${PREFIXES[nom] ?? nom}\\.`));
  });
});

describe('chaque téléchargement', () => {
  let banc: Banc;
  let serveur: ServeurDeTest;
  let cpts: CptsCourante;
  let patient: string;
  beforeAll(async () => {
    banc = await dresserBanc();
    serveur = await dresserServeur(banc);
    ({ cpts } = await planterScene(banc, 'exports'));
    patient = await poserPatient(banc, cpts);
    // Addresses are filled with one id: a campaign, a meeting, a list of the CPAM and the file sent for it bear it too.
    await banc.regarder(
      `with liste as (
        insert into mt.listes (cpts_id, id, organisme, emetteur, emetteur_cle, date_liste, creee_le)
        values ($1, $2, 'cpam', 'CPAM', 'cpam:', '2026-11-03', now()))
       insert into mt.envois_de_liste (cpts_id, id, organisme, emetteur, emetteur_cle, date_liste, fichier, colonnes, pivot,
         prepare_le, prepare_par_nom, avance_le)
       values ($1, $2, 'cpam', 'CPAM', 'cpam:', '2026-11-03', 'liste.csv', '[]', 26, now(), 'Capucine Aubreval', now())`,
      [cpts.id, patient],
    );
    await banc.regarder(
      `insert into mt.departs (cpts_id, id, professionnel_id, professionnel_nom, annonce_le, ouvert_le, ouvert_par_nom)
       values ($1, $2, $2, 'Dr Qui-Part', '2026-09-01', now(), 'Capucine Aubreval')`,
      [cpts.id, patient],
    );
    await banc.regarder(
      `with sondage as (
        insert into reunions.sondages (cpts_id, id, titre, mission, cloture_le, organisateur_nom, cree_le)
        values ($1, $2, 'Séance', 'parcours', now(), 'Capucine Aubreval', now()))
       insert into reunions.reunions (cpts_id, id, titre, mission, debut, fin, modalite, secret, organisateur_nom, cree_le,
         change_le)
       values ($1, $2, 'Séance', 'parcours', now(), now() + interval '1 hour', 'visio', '', 'Capucine Aubreval', now(), now())`,
      [cpts.id, patient],
    );
    await banc.regarder(
      `insert into snp.campagnes (cpts_id, id, mois, ouverte_le, ouverte_par_nom, relancee_le)
       values ($1, $2, '2026-11-01', now(), 'Capucine Aubreval', now())`,
      [cpts.id, patient],
    );
    await banc.regarder(
      `with scrutin as (
        insert into scrutins.scrutins (cpts_id, id, titre, genre, mode, ouvre_le, etat, par_nom, prepare_le)
        values ($1, $2, 'Budget', 'question', 'salle', now(), 'clos', 'Capucine Aubreval', now()))
       insert into scrutins.depouillements (cpts_id, scrutin_id, emargements, bulletins, compte_du_programme,
         compte_de_la_base, empreinte, le)
       values ($1, $2, 0, 0, '{"voix": {}}', '{"voix": {}}', '', now())`,
      [cpts.id, patient],
    );
    await banc.regarder(
      `with periode as (
        insert into indemnisations.periodes (cpts_id, id, genre, du, au, ouverte_le)
        values ($1, $2, 'mois', '2026-10-01', '2026-10-31', now()))
       insert into indemnisations.releves (cpts_id, id, periode_id, personne_id, nom, verse_a, indemnites, remunerations, frais,
         centimes, approuve_le, approuve_par_nom, paye_le, recu_annee, recu_numero)
       values ($1, $2, $2, $2, 'Dr Qui-Part', 'Dr Qui-Part', 5000, 0, 0, 5000, now(), 'Anselme Vaudrebois', '2026-11-20', 2026, 1)`,
      [cpts.id, patient],
    );
    await banc.regarder(
      `with projet as (
        insert into budget.budgets (cpts_id, id, annee, version, cree_le, cree_par_nom)
        values ($1, $2, extract(year from now()), 1, now(), 'Capucine Aubreval') returning cpts_id, id)
       insert into budget.lignes (cpts_id, id, budget_id, compte, mission, action, financeur, part, centimes)
       select cpts_id, id, id, '626', 'fonctionnement', '', 'aci', 'fixe', 5000 from projet`,
      [cpts.id, patient],
    );
    await banc.regarder(
      `insert into financement.contrats (cpts_id, id, regime, taille, signe_le, annees, saisi_le, saisi_par_nom)
       values ($1, $2, 'avenant-2-2021', 3, '2025-11-23', 5, now(), 'Capucine Aubreval')`,
      [cpts.id, patient],
    );
    await poserLettres(banc, cpts, patient);
    await banc.regarder(
      `with contenu as (
        insert into preuves.contenus (cpts_id, empreinte, type, octets, contenu, depose_le)
        values ($1, encode(sha256('essai'), 'hex'), 'application/pdf', 5, 'essai', now())),
       texte as (select '{"arreteLe":"2026-11-23","pieces":[],"rubriques":[]}' as t),
       arrete as (
        insert into preuves.arretes (cpts_id, id, numero, contrat_id, annee, du, au, contenu, empreinte, fige_le, fige_par_nom)
        select $1, $2, 1, $2, 1, '2025-11-23', '2026-11-22', t, encode(sha256(t::bytea), 'hex'), now(), 'Anselme Vaudrebois'
        from texte)
       insert into preuves.documents (cpts_id, arrete_id, nom, empreinte)
       select $1, $2, nom, encode(sha256('essai'), 'hex')
       from unnest('{rapport-d-activite.pdf,rapport-d-activite.docx}'::text[]) nom`,
      [cpts.id, patient],
    );
    await banc.regarder(
      `insert into seances.seances (cpts_id, id, instance_id, instance, titre, rang, debut, fin, modalite, lieu, etat,
         cree_le)
       values ($1, $2, $2, 'Bureau', 'Bureau de novembre', 1, now(), now() + interval '1 hour', 'visio', null, 'close', now())`,
      [cpts.id, patient],
    );
    await banc.regarder(
      `with adhesion as (
        insert into asso.adhesions (cpts_id, id, genre, qui, prenom, nom, origine, etat, demandee_le, du, change_le)
        values ($1, $2, 'individuel', 't:x', 'Solange', 'Escoubeyrou', 'fichier', 'active', now(), '2026-01-05', now())),
       cotisation as (
        insert into asso.cotisations (cpts_id, id, adhesion_id, annee, centimes, echeance, appelee_le)
        values ($1, $2, $2, 2026, 1500, '2026-12-15', '2026-11-23'))
       insert into asso.paiements (cpts_id, id, cotisation_id, centimes, paye_le, moyen, recu_de, recu_annee, recu_numero,
         enregistre_le, enregistre_par_nom)
       values ($1, $2, $2, 1500, '2026-11-23', 'cheque', 'Solange Escoubeyrou', 2026, 1, now(), 'Capucine Aubreval')`,
      [cpts.id, patient],
    );
  });

  const nombreDeTraces = async () => {
    const [ligne] = await banc.regarder(
      'select count(*)::int as n from tracabilite.traces where cpts_id = $1',
      [cpts.id],
    );
    return Number(ligne?.['n']);
  };

  it('laisse une trace', async () => {
    const exports = ROUTES.filter(
      ({ methode, chemin }) =>
        methode === 'GET' &&
        /^\/app\/.*\.(csv|xlsx|vcf|pdf|docx|zip|ics|json|ndjson)$/.test(chemin),
    );
    expect(exports.length).toBeGreaterThan(7);
    const personne = await serveur.connecter(cpts, 'coordinateur');
    for (const { chemin } of exports) {
      const avant = await nombreDeTraces();
      const reponse = await personne.lire(adresse(chemin));
      expect(reponse.status, chemin).toBe(200);
      expect(reponse.headers.get('content-disposition'), chemin).toContain('attachment');
      expect(await nombreDeTraces(), chemin).toBe(avant + 1);
    }
  });

  const adresse = (chemin: Route['chemin']) =>
    `${chemin.replace(':slug', cpts.slug).replaceAll(/:\w+/g, patient)}${
      /\/faits\.(csv|xlsx)$/.test(chemin)
        ? `?genre=${chemin.includes('medecin-traitant') ? 'mt' : 'snp'}.demande.recue&du=2026-11-01&au=2026-11-30`
        : ''
    }`;
});
