import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { attenteParCommune, communesDuTerritoire } from '../data/communes.query.ts';
import { prisesDepuis } from '../data/prises-du-mois.query.ts';
import { debutDuMois } from '../domain/mois.ts';
import { APrendrePage } from '../ui/a-prendre.page.tsx';
import { PasDeMedecinPage } from '../ui/pas-de-medecin.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { direOffre } from '../usecases/dire-offre.ts';
import { listerAPrendre } from '../usecases/lister-a-prendre.ts';
import { medecinsPossibles } from '../usecases/medecins-possibles.ts';
import { prendreDemande } from '../usecases/prendre-demande.ts';
import { contexteDe, erreursDe } from './contexte.form.ts';
import { plusieurs } from './personne.form.ts';

const zSlug = z.object({ slug: z.string() });
const zUne = zSlug.extend({ id: z.uuid() });
const zListe = zSlug.extend({
  professionnel: z.string().optional(),
  commune: z.string().optional(),
  critere: z.string().optional(),
});

/** A doctor's side: who waits around the practice, what they take. */
export const medecinRoutes = [
  get('/app/:slug/medecin-traitant/a-prendre', {
    droit: 'mt.demande.prendre',
    saisie: zListe,
    traiter: async (requete) => await liste(requete, requete.saisie, null),
  }),
  post('/app/:slug/medecin-traitant/demandes/:id/prendre', {
    droit: 'mt.demande.prendre',
    saisie: zUne,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const professionnel = requete.champs['professionnel'] ?? '';
      const prise = await prendreDemande(requete.appel, {
        demande: requete.saisie.id,
        professionnel,
      });
      if (prise.ok)
        return requete.rediriger(`${base}/demandes/${prise.valeur.demande}`, {
          ton: 'ok',
          texte: 'Cette personne est à vous. Appelez-la, puis notez la déclaration.',
        });
      if (prise.refus.motif === 'demande-inconnue') return requete.introuvable();
      return requete.rediriger(`${base}/a-prendre?professionnel=${professionnel}`, {
        ton: prise.refus.motif === 'demande-deja-prise' ? 'info' : 'warn',
        texte: direRefus(prise.refus),
      });
    },
  }),
  post('/app/:slug/medecin-traitant/offre', {
    droit: 'mt.demande.prendre',
    saisie: zSlug,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const { champs } = requete;
      const professionnel = champs['professionnel'] ?? '';
      const dite = await direOffre(requete.appel, {
        professionnel,
        parMois: champs['parMois'],
        criteres: plusieurs(requete, 'criteres'),
        communes: plusieurs(requete, 'communes'),
        publique: champs['publique'] === 'oui',
      });
      if (!dite.ok)
        return await liste(
          requete,
          { professionnel },
          {
            valeurs: champs,
            erreurs: erreursDe(dite.refus),
          },
        );
      return requete.rediriger(`${base}/a-prendre?professionnel=${professionnel}`, {
        ton: 'ok',
        texte: 'C’est enregistré.',
      });
    },
  }),
];

type Voulu = {
  readonly professionnel?: string | undefined;
  readonly commune?: string | undefined;
  readonly critere?: string | undefined;
};
type Refusee = {
  readonly valeurs: Readonly<Record<string, string>>;
  readonly erreurs: Readonly<Record<string, string>>;
};

async function liste(
  requete: Requete<unknown>,
  { professionnel, commune, critere }: Voulu,
  refusee: Refusee | null,
): Promise<Response> {
  const { base, cpts, moment, jetons } = contexteDe(requete);
  const possibles = await medecinsPossibles(requete.appel, {});
  const medecins = possibles.ok ? possibles.valeur : [];
  const medecin = medecins.find(({ id }) => id === professionnel) ?? medecins[0];
  const cadre = { titre: 'Qui attend un médecin', lieu: 'medecin-traitant' };
  const onglets = requete.onglets('mt-a-prendre');
  if (!medecin) return requete.page(<PasDeMedecinPage onglets={onglets} />, cadre);
  const des = debutDuMois(moment.maintenant, moment.fuseau);
  const [lues, prisesDuMois, communes, attente] = await Promise.all([
    listerAPrendre(requete.appel, {
      professionnel: medecin.id,
      ...(commune ? { communes: [commune] } : {}),
      critere,
    }),
    requete.lire((tx) => prisesDepuis(tx, cpts, { medecin: medecin.id, des })),
    requete.lire((tx) => communesDuTerritoire(tx, cpts)),
    requete.lire((tx) => attenteParCommune(tx, cpts, medecin.id)),
  ]);
  if (!lues.ok) return requete.rediriger(`${base}/a-prendre`);
  return requete.page(
    <APrendrePage
      base={base}
      moment={moment}
      jetons={jetons}
      onglets={onglets}
      medecin={medecin}
      medecins={medecins}
      {...lues.valeur}
      prisesDuMois={prisesDuMois}
      communes={communes}
      attente={attente}
      filtres={{ commune, critere }}
      saisie={refusee ?? { valeurs: {}, erreurs: {} }}
    />,
    { ...cadre, ...(refusee ? { statut: 422 } : {}) },
  );
}
