import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { bornesDe } from '#kernel/periode.ts';
import { qrCode } from '#platform/documents/qr-code.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import {
  communesCouvertes,
  gardesPubliques,
  pointsDeLaCpts,
  tableauxPublics,
} from '../data/gardes-publiques.query.ts';
import { fenetresPubliques } from '../domain/moments-publics.ts';
import { AffichePage } from '../ui/affiche.page.tsx';
import { direGarde, direRefus } from '../ui/dire-garde.ts';
import { EchangeParLienPage, MessageDEchange } from '../ui/echange-par-lien.page.tsx';
import { GardesPubliquesPage } from '../ui/gardes-publiques.page.tsx';
import {
  accepterParLien,
  lireInvitationParLien,
  refuserParLien,
} from '../usecases/repondre-echange.ts';
import { contexteDe } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const zCommune = zSlug.extend({ commune: z.string().max(60).optional() });
const zJeton = zSlug.extend({ jeton: z.string().max(60) });
const droit = 'public';
const JOURS_D_AFFICHE = 14;
const DESCRIPTION =
  'La pharmacie et le médecin de garde pour votre commune, maintenant, cette nuit, dimanche.';

/** For everybody: who is on duty, the poster; and for who holds a link, a duty to take. */
export const gardesPubliquesRoutes = [
  get('/c/:slug/gardes', {
    droit,
    saisie: zCommune,
    traiter: async (requete) => await pagePublique(requete),
  }),
  get('/c/:slug/gardes/affiche', {
    droit,
    saisie: zCommune,
    traiter: async (requete) => await affiche(requete),
  }),
  get('/c/:slug/gardes/echange/:jeton', {
    droit,
    saisie: zJeton,
    traiter: async (requete) => {
      const { publique, jetons, moment } = contexteDe(requete);
      const { jeton } = requete.saisie;
      const lue = await lireInvitationParLien(requete.appel, { jeton });
      if (!lue.ok) return lienMort(requete);
      return requete.page(
        <EchangeParLienPage
          ici={`${publique}/echange/${jeton}`}
          jetons={jetons}
          moment={moment}
          invitation={lue.valeur}
        />,
        { titre: 'Reprendre une garde' },
      );
    },
  }),
  post('/c/:slug/gardes/echange/:jeton/accepter', {
    droit,
    saisie: zJeton,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const prise = await accepterParLien(requete.appel, { jeton });
      if (!prise.ok) return refusee(requete, prise.refus);
      // Kept for a double submit as JSON: its instants come back as text.
      const { debut, fin } = prise.valeur.garde;
      const garde = { debut: new Date(debut), fin: new Date(fin) };
      const { fuseau } = contexteDe(requete).moment;
      return requete.page(
        <MessageDEchange
          titre="Cette garde est à vous"
          phrase={`${direGarde(garde, fuseau)}. ${prise.valeur.demandeur} reçoit un message, le tableau est à jour. Merci.`}
        />,
        { titre: 'Garde reprise' },
      );
    },
  }),
  post('/c/:slug/gardes/echange/:jeton/refuser', {
    droit,
    saisie: zJeton,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const fait = await refuserParLien(requete.appel, { jeton });
      if (!fait.ok) return refusee(requete, fait.refus);
      return requete.page(
        <MessageDEchange
          titre="C’est noté"
          phrase="Vous ne reprenez pas cette garde. Vous n’avez rien d’autre à faire."
        />,
        { titre: 'Réponse notée' },
      );
    },
  }),
];

type Refus = Parameters<typeof direRefus>[0];

function refusee(requete: Requete<unknown>, refus: Refus): Response {
  if (refus.motif === 'lien-inconnu' || refus.motif === 'saisie-invalide') return lienMort(requete);
  return requete.page(<MessageDEchange titre="C’est trop tard" phrase={direRefus(refus)} />, {
    titre: 'C’est trop tard',
    statut: 409,
  });
}

/** Unknown, expired and used look the same. */
function lienMort(requete: Requete<unknown>): Response {
  return requete.page(
    <MessageDEchange
      titre="Ce lien ne mène plus à rien"
      phrase="Il a déjà servi, il a expiré, ou il n’est pas complet. Vos gardes restent dans votre espace."
    />,
    { titre: 'Lien expiré', statut: 404 },
  );
}

type Publique = Requete<{ readonly commune?: string | undefined }>;

async function communeDe(requete: Publique) {
  const { cpts } = contexteDe(requete);
  const communes = await requete.lire((tx) => communesCouvertes(tx, cpts));
  const commune = communes.find(({ code }) => code === requete.saisie.commune)?.code ?? null;
  const tableaux = await requete.lire((tx) => tableauxPublics(tx, cpts, commune));
  return { communes, commune, tableaux };
}

async function pagePublique(requete: Publique): Promise<Response> {
  const { publique, cpts, moment } = contexteDe(requete);
  const { tableaux, ...lieu } = await communeDe(requete);
  const fenetres = fenetresPubliques(moment.maintenant, moment.fuseau);
  const fin = new Date(Math.max(...fenetres.map((fenetre) => fenetre.fin.getTime())));
  const choix = { tableaux: tableaux.map(({ id }) => id), debut: moment.maintenant, fin };
  return requete.page(
    <GardesPubliquesPage
      base={publique}
      moment={moment}
      {...lieu}
      tableaux={tableaux}
      fenetres={fenetres}
      gardes={await requete.lire((tx) => gardesPubliques(tx, cpts, choix))}
    />,
    { titre: 'Qui est de garde\u00A0?', description: DESCRIPTION },
  );
}

async function affiche(requete: Publique): Promise<Response> {
  const { publique, cpts, moment } = contexteDe(requete);
  const { tableaux, commune } = await communeDe(requete);
  const du = dateCivileDe(moment.maintenant, moment.fuseau);
  const periode = { du, au: ajouterJours(du, JOURS_D_AFFICHE - 1) };
  const { fin } = bornesDe(periode, moment.fuseau);
  const choix = { tableaux: tableaux.map(({ id }) => id), debut: moment.maintenant, fin };
  const retour = `${publique}${commune ? `?commune=${commune}` : ''}`;
  return requete.page(
    <AffichePage
      base={retour}
      moment={moment}
      cpts={{
        nom: requete.appel.cpts?.nom ?? '',
        points: await requete.lire((tx) => pointsDeLaCpts(tx, cpts)),
      }}
      periode={periode}
      tableaux={tableaux}
      gardes={await requete.lire((tx) => gardesPubliques(tx, cpts, choix))}
      image={await qrCode(new URL(retour, requete.url).href)}
    />,
    { titre: 'Affiche des gardes', description: DESCRIPTION, lieu: 'large' },
  );
}
