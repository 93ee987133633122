import { z } from 'zod';
import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue, pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { communeDuProfessionnel } from '../data/lieux.query.ts';
import { vacancesDe } from '../data/vacances.query.ts';
import { direMoment } from '../ui/dire-demande.ts';
import { heureDite } from '../ui/dire-serie.ts';
import { OuvrirCreneauxPage } from '../ui/ouvrir-creneaux.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { listerProfessionnels } from '../usecases/lister-professionnels.ts';
import { ouvrirCreneau } from '../usecases/ouvrir-creneau.ts';
import { ouvrirSerie, type SerieOuverte } from '../usecases/ouvrir-serie.ts';
import { peutAgirPour } from '../usecases/trouver-offrant.ts';
import { filieresOuvertes } from '../usecases/verifier-filieres.ts';
import { contexteDe, retourAujourdhui } from './contexte.form.ts';
import { lireCreneau, lireSerie } from './creneau.form.ts';

const droit = 'snp.creneau.ouvrir';
const zSlug = z.object({ slug: z.string() });
const zCorps = z.record(z.string(), z.unknown());

/** Opening one slot, or a weekly pattern, for oneself or for somebody of the directory. */
export const ouvrirCreneauxRoutes = [
  get('/app/:slug/soins/creneaux/ouvrir', {
    droit,
    saisie: zSlug.extend({ serie: z.literal('oui').optional(), qui: z.uuid().optional() }),
    traiter: async (requete) =>
      await formulaire(requete, {
        serie: requete.saisie.serie === 'oui',
        valeurs: await parDefaut(requete, requete.saisie.qui ?? null),
      }),
  }),
  post('/app/:slug/soins/creneaux/ouvrir', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { base, moment } = contexteDe(requete);
      const champs = await avecCommune(requete);
      const lu = await lireCreneau(requete.appel, { corps: zCorps.parse(requete.corps), champs });
      const etat = { serie: false, valeurs: valeursDe(requete), choix: lu.commune.choix };
      if (Object.keys(lu.erreurs).length > 0)
        return await formulaire(requete, { ...etat, erreurs: lu.erreurs });
      const ouvert = await ouvrirCreneau(requete.appel, lu.saisie);
      if (!ouvert.ok)
        return await formulaire(requete, { ...etat, erreurs: erreursDe(ouvert.refus) });
      const debut = new Date(String(lu.saisie['debut']));
      const double = lu.heureDouble
        ? ' Cette heure arrive deux fois cette nuit-là\u00A0: c’est la première.'
        : '';
      return requete.rediriger(
        champs['suite'] === 'aujourdhui'
          ? retourAujourdhui(requete)
          : `${base}/creneaux/${ouvert.valeur.id}`,
        {
          ton: 'ok',
          texte: `Créneau ouvert, ${direMoment(debut, moment)}.${double}`,
          annuler: { action: `${base}/creneaux/${ouvert.valeur.id}/fermer`, libelle: 'Annuler' },
        },
      );
    },
  }),
  post('/app/:slug/soins/creneaux/ouvrir-serie', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const champs = await avecCommune(requete);
      const lu = await lireSerie(requete.appel, { corps: zCorps.parse(requete.corps), champs });
      const etat = { serie: true, valeurs: valeursDe(requete), choix: lu.commune.choix };
      if (Object.keys(lu.erreurs).length > 0)
        return await formulaire(requete, { ...etat, erreurs: lu.erreurs });
      const ouverte = await ouvrirSerie(requete.appel, lu.saisie);
      if (!ouverte.ok)
        return await formulaire(requete, { ...etat, erreurs: erreursDe(ouverte.refus) });
      return requete.rediriger(`${base}/creneaux/series/${ouverte.valeur.id}`, {
        ton: ouverte.valeur.chevauches.length + ouverte.valeur.ecarts.length > 0 ? 'warn' : 'ok',
        texte: direOuverture(ouverte.valeur),
      });
    },
  }),
];

/** What was made, what was left out and why: overlaps, and the nights when clocks change. */
function direOuverture({ crees, chevauches, ecarts }: SerieOuverte): string {
  const ecart = ecarts[0];
  return [
    `${pluriel(crees, 'créneau ouvert', 'créneaux ouverts')}, les suivants viendront chaque jour.`,
    ...(chevauches.length > 0
      ? [
          `${pluriel(chevauches.length, 'autre', 'autres')} laissé de côté\u00A0: un créneau est déjà là.`,
        ]
      : []),
    ...(ecart
      ? [
          `${dateLongue(dateCivile(ecart.jour)).replace(/^./, (l) => l.toUpperCase())}, ${heureDite(ecart.heure)} ${ecart.lecture === 'double' ? 'arrive deux fois\u00A0: c’est la première' : 'n’existe pas\u00A0: pas de créneau'}.`,
        ]
      : []),
  ].join(' ');
}

type Refusee = { readonly motif: string; readonly champs?: Readonly<Record<string, string>> };

function erreursDe(
  refus: Parameters<typeof direRefus>[0] & Refusee,
): Readonly<Record<string, string>> {
  return refus.motif === 'saisie-invalide' && refus.champs
    ? refus.champs
    : { '': direRefus(refus) };
}

type Valeurs = Readonly<Record<string, string | readonly string[]>>;

type Etat = {
  readonly serie: boolean;
  readonly valeurs: Valeurs;
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly choix?: readonly { readonly valeur: string; readonly libelle: string }[];
};

async function formulaire(requete: Requete<unknown>, etat: Etat): Promise<Response> {
  const { base, cpts, jetons, peut } = contexteDe(requete);
  const { professionnel: soi, delegations } = requete.appel.acteur;
  const autrui =
    peut('snp.creneau.pour-autrui') ||
    delegations.some(
      ({ professionnel: qui }) => qui !== soi && peutAgirPour(requete.appel, qui, 'creneaux'),
    );
  const professions = autrui ? await listerProfessionnels(requete.appel, {}) : null;
  const vacances = await requete.lire((tx) => vacancesDe(tx, cpts));
  return requete.page(
    <OuvrirCreneauxPage
      base={base}
      jetons={jetons}
      serie={etat.serie}
      saisie={{ valeurs: etat.valeurs, erreurs: etat.erreurs ?? {} }}
      professions={professions?.ok ? professions.valeur : []}
      zones={[...new Set(vacances.map(({ zone }) => zone))]}
      filieres={await filieresAOuvrir(requete)}
      choixDeCommune={etat.choix}
    />,
    { titre: 'Ouvrir des créneaux', lieu: 'soins', ...(etat.erreurs ? { statut: 422 } : {}) },
  );
}

/** Checkboxes come back as text with one value by line. */
function valeursDe({ champs }: Requete<unknown>): Valeurs {
  const plusieurs = ['jours', 'motifs', 'reservablePar', 'filieres'];
  return Object.fromEntries(
    Object.entries(champs).map(([nom, valeur]) => [
      nom,
      plusieurs.includes(nom) ? valeur.split('\n') : valeur,
    ]),
  );
}

/** Twenty minutes at one's own practice, for all: what most people open. */
async function parDefaut(requete: Requete<unknown>, qui: string | null): Promise<Valeurs> {
  const { cpts } = contexteDe(requete);
  const id = qui ?? requete.appel.acteur.professionnel;
  const lieu = id ? await requete.lire((tx) => communeDuProfessionnel(tx, cpts, { id })) : null;
  return {
    dureeMinutes: '20',
    genre: 'cabinet',
    public: 'tous',
    reservablePar: ['regulation', 'sas', 'membres'],
    ...(lieu ? { commune: lieu.code, communeTexte: lieu.nom } : {}),
    ...(lieu && qui ? { professionnel: lieu.rpps } : {}),
  };
}

/** Without a place it is where the professional practises: the one-touch button names none. */
async function avecCommune(requete: Requete<unknown>): Promise<Readonly<Record<string, string>>> {
  const { champs } = requete;
  if (champs['commune'] || champs['communeTexte']) return champs;
  const { cpts } = contexteDe(requete);
  const soi = requete.appel.acteur.professionnel;
  const rpps = champs['professionnel'];
  const qui = rpps ? { rpps } : soi ? { id: soi } : null;
  const lieu = qui ? await requete.lire((tx) => communeDuProfessionnel(tx, cpts, qui)) : null;
  return lieu ? { ...champs, commune: lieu.code } : champs;
}

/** Offered to who opens for others, and to physiotherapists. */
async function filieresAOuvrir({ appel, lire }: Requete<unknown>) {
  const cpts = appel.cpts?.id ?? '';
  return await lire((tx) => filieresOuvertes(tx, cpts, appel.acteur));
}
