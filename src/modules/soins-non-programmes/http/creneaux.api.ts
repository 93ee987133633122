import { z } from 'zod';
import { parseDateSaisie } from '#kernel/date-civile.ts';
import { FILIERES } from '#kernel/filiere.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { zInstant } from '#kernel/zod.ts';
import { get, post } from '#platform/http/route.ts';
import { creneauxDeLaPeriode } from '../data/creneaux-de-la-periode.query.ts';
import { ETATS_DE_CRENEAU, PUBLICS } from '../domain/creneau.ts';
import { ouvrirCreneau } from '../usecases/ouvrir-creneau.ts';
import { repondreRefus } from './refus.api.ts';

const zRefus = z.object({ refus: z.string(), message: z.string() });
const zId = z.object({ id: z.uuid() });
const zCreneaux = z.object({
  creneaux: z.array(
    z.object({
      id: z.uuid(),
      professionnel: z.string().describe('Numéro RPPS'),
      debut: z.iso.datetime(),
      fin: z.iso.datetime(),
      etat: z.enum(ETATS_DE_CRENEAU),
      public: z.enum(PUBLICS).describe('Pour qui il est gardé'),
      filieres: z.array(z.enum(FILIERES)).describe('Filières d’urgence auxquelles il est gardé'),
    }),
  ),
});
const JOURS_PAR_DEFAUT = 30;

/** Slots for programs. */
export const creneauxApi = [
  post('/api/v1/:slug/snp/creneaux', {
    droit: 'snp.creneau.ouvrir',
    saisie: z.object({ slug: z.string() }),
    api: {
      resume: 'Ouvre un créneau pour un professionnel de l’annuaire',
      corps: ouvrirCreneau.saisie,
      reponses: {
        201: { description: 'Le créneau est ouvert', schema: zId },
        409: { description: 'Ce professionnel a déjà un créneau à cette heure', schema: zRefus },
        422: { description: 'Saisie à corriger, RPPS ou commune inconnus', schema: zRefus },
      },
    },
    traiter: async (requete) => {
      const ouvert = await ouvrirCreneau(requete.appel, requete.corps);
      return ouvert.ok
        ? requete.json({ id: ouvert.valeur.id }, 201)
        : repondreRefus(requete, ouvert.refus);
    },
  }),
  get('/api/v1/:slug/snp/creneaux', {
    droit: 'snp.creneau.lire',
    saisie: z.object({
      slug: z.string(),
      du: z.string().max(40).optional(),
      au: z.string().max(40).optional(),
      etat: z.string().max(20).optional(),
    }),
    api: {
      resume: 'Créneaux d’une période, du plus proche au plus lointain (deux mille au plus)',
      reponses: {
        200: { description: 'Les créneaux', schema: zCreneaux },
        422: { description: 'Période ou état illisible', schema: zRefus },
      },
    },
    traiter: async (requete) => {
      const { cpts, maintenant } = requete.appel;
      const lu = lireFiltre(requete.saisie, cpts?.fuseau ?? 'Europe/Paris', maintenant);
      if ('champs' in lu)
        return repondreRefus(requete, { motif: 'saisie-invalide', champs: lu.champs });
      const creneaux = await requete.lire((tx) =>
        creneauxDeLaPeriode(tx, cpts?.id ?? '', { ...lu, maintenant }),
      );
      return requete.json({
        creneaux: creneaux.map(
          ({ id, rpps, debut, fin, etat, genre, commune, professionnel, ...accueil }) => ({
            id,
            professionnel: rpps,
            debut: debut.toISOString(),
            fin: fin.toISOString(),
            etat,
            nom: professionnel,
            genre,
            commune,
            public: accueil.public,
            filieres: accueil.filieres,
          }),
        ),
      });
    },
  }),
];

type Parametres = {
  readonly du?: string | undefined;
  readonly au?: string | undefined;
  readonly etat?: string | undefined;
};

/** `du` and `au` are days of the CPTS, both included, or instants (`au` excluded). */
function lireFiltre({ du, au, etat }: Parametres, fuseau: string, maintenant: Date) {
  const debut = lireBorne(du, (jour) => debutDeJour(jour, fuseau));
  const fin = lireBorne(au, (jour) => finDeJour(jour, fuseau));
  const etatLu = z.enum(ETATS_DE_CRENEAU).optional().safeParse(etat);
  const champs = {
    ...(debut === null ? { du: BORNE } : {}),
    ...(fin === null ? { au: BORNE } : {}),
    ...(etatLu.success ? {} : { etat: `Donnez un de ces états : ${ETATS_DE_CRENEAU.join(', ')}.` }),
  };
  if (debut === null || fin === null || !etatLu.success) return { champs };
  const depart = debut ?? debutDeJour(dateCivileDe(maintenant, fuseau), fuseau);
  const defaut = new Date(depart.getTime() + JOURS_PAR_DEFAUT * 86_400_000);
  return { debut: depart, fin: fin ?? defaut, etat: etatLu.data };
}

const BORNE = 'Donnez un jour (2026-11-21) ou un instant avec son décalage.';

/** Undefined when nothing was given, null when it cannot be read. */
function lireBorne(
  texte: string | undefined,
  duJour: (jour: Parameters<typeof debutDeJour>[0]) => Date,
): Date | null | undefined {
  if (!texte) return undefined;
  const jour = parseDateSaisie(texte);
  if (jour.ok) return duJour(jour.valeur);
  const instant = zInstant.safeParse(texte.replace(' ', '+'));
  return instant.success ? instant.data : null;
}
