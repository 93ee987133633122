import { z } from 'zod';
import { dateHeure } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { lireBulletin } from '../domain/bulletin.ts';
import { phaseDe } from '../domain/scrutin.ts';
import { ConfirmerPage, RecepissePage, SansBulletinPage, VotePage } from '../ui/vote.page.tsx';
import { lireVoteParLien, type VoteLu, voter } from '../usecases/voter.ts';
import {
  commeLePublic,
  contexteDe,
  corpsDe,
  type Erreurs,
  erreursDe,
  plusieurs,
} from './contexte.form.ts';

const saisie = z.object({ slug: z.string(), jeton: z.string().max(60) });
const CHEMIN = '/c/:slug/scrutins/vote/:jeton';
type Ici = Requete<{ readonly jeton: string }>;

/** A ballot by its link: chosen, confirmed, put in the box. Nothing is kept between two pages but in the page itself. */
export const voteRoutes = [
  get(CHEMIN, { droit: 'public', saisie, traiter: async (requete) => await bulletin(requete, {}) }),
  post(CHEMIN, {
    droit: 'public',
    saisie,
    traiter: async (requete) => {
      const { etape } = requete.champs;
      if (etape === 'deposer') return await deposer(requete);
      return etape === 'corriger' ? await bulletin(requete, {}) : await confirmer(requete);
    },
  }),
];

function choisi(requete: Ici) {
  const choix = plusieurs(corpsDe(requete), 'choix');
  return { choix, blanc: requete.champs['blanc'] === 'oui' };
}

const lire = async ({ appel, saisie: { jeton } }: Ici) =>
  await lireVoteParLien(commeLePublic({ appel }), { jeton });

async function bulletin(requete: Ici, erreurs: Erreurs): Promise<Response> {
  const lu = await lire(requete);
  if (!lu.ok) return lienMort(requete);
  const { scrutin, electeur, prochaine } = lu.valeur;
  const { publique, jetons, moment } = contexteDe(requete);
  if (!prochaine || phaseDe(scrutin, moment.maintenant) !== 'en-cours')
    return sansBulletin(requete, lu.valeur);
  const { choix, blanc } = choisi(requete);
  return requete.page(
    <VotePage
      ici={`${publique}/vote/${requete.saisie.jeton}`}
      {...{ jetons, moment, scrutin }}
      nom={electeur.nom}
      voix={prochaine}
      portees={electeur.voix.length}
      saisie={{ valeurs: { choix, blanc: blanc ? 'oui' : '' }, erreurs }}
    />,
    { titre: scrutin.titre, ...(Object.keys(erreurs).length > 0 ? { statut: 422 } : {}) },
  );
}

async function confirmer(requete: Ici): Promise<Response> {
  const lu = await lire(requete);
  if (!lu.ok) return lienMort(requete);
  const { scrutin, prochaine } = lu.valeur;
  const { publique, jetons, moment } = contexteDe(requete);
  if (!prochaine || phaseDe(scrutin, moment.maintenant) !== 'en-cours')
    return sansBulletin(requete, lu.valeur);
  const choix = lireBulletin(scrutin, choisi(requete));
  if (!choix.ok) return await bulletin(requete, erreursDe(choix.refus));
  return requete.page(
    <ConfirmerPage
      ici={`${publique}/vote/${requete.saisie.jeton}`}
      {...{ jetons, scrutin }}
      voix={prochaine}
      choix={choix.valeur}
    />,
    { titre: 'Votre bulletin' },
  );
}

/** The receipt is in the answer itself: no address, no cookie and no table holds it. */
async function deposer(requete: Ici): Promise<Response> {
  const { jeton } = requete.saisie;
  const dit = { jeton, voix: requete.champs['voix'], ...choisi(requete) };
  const fait = await voter(commeLePublic(requete), dit);
  const lu = await lire(requete);
  if (!lu.ok) return lienMort(requete);
  const { scrutin } = lu.valeur;
  const { publique } = contexteDe(requete);
  if (!fait.ok) {
    const { motif } = fait.refus;
    const estDuBulletin = /choix|noms|saisie|cle/.test(motif);
    return estDuBulletin
      ? await bulletin(requete, erreursDe(fait.refus))
      : sansBulletin(requete, lu.valeur);
  }
  return requete.page(
    <RecepissePage
      ici={`${publique}/vote/${jeton}`}
      titre={scrutin.titre}
      {...fait.valeur}
      depouillement={`${publique}/${scrutin.id}/depouillement`}
    />,
    { titre: 'Votre récépissé' },
  );
}

function sansBulletin(requete: Ici, lu: VoteLu): Response {
  const { publique, moment } = contexteDe(requete);
  const compte = {
    href: `${publique}/${lu.scrutin.id}/depouillement`,
    libelle: 'Voir le résultat',
  };
  const suivant = {
    href: `${publique}/vote/${requete.saisie.jeton}`,
    libelle: 'Voter pour la voix suivante',
  };
  const phase = phaseDe(lu.scrutin, moment.maintenant);
  const suite =
    phase === 'clos' ? compte : phase === 'en-cours' && lu.prochaine ? suivant : undefined;
  return requete.page(
    <SansBulletinPage titre={lu.scrutin.titre} phrase={dire(lu, moment)} suite={suite} />,
    { titre: lu.scrutin.titre },
  );
}

function dire(
  { scrutin, electeur, prochaine }: VoteLu,
  { fuseau, maintenant }: { readonly fuseau: string; readonly maintenant: Date },
): string {
  const phase = phaseDe(scrutin, maintenant);
  if (phase === 'clos') return 'Ce vote est dépouillé.';
  if (phase === 'annule') return 'Ce vote est annulé. Vous n’avez rien à faire.';
  if (phase === 'refuse') return 'Ce vote est clos, et son compte est à vérifier.';
  if (phase === 'a-depouiller') return 'Le vote est fini. Le résultat vient bientôt.';
  if (electeur.representePar)
    return `Vous avez donné pouvoir à ${electeur.representePar}, qui vote pour vous.`;
  if (phase === 'a-venir')
    return `${electeur.nom}, le vote ouvre le ${dateHeure(scrutin.ouvreLe, fuseau)}. Gardez ce lien.`;
  return prochaine
    ? 'Cette voix a déjà voté, et son bulletin compte. Il vous en reste.'
    : 'Vous avez voté. Un bulletin dans l’urne ne se change plus, et compte une fois.';
}

/** Unknown, expired and foreign look the same. */
function lienMort(requete: Ici): Response {
  return requete.page(
    <SansBulletinPage
      titre="Ce lien ne mène plus à rien"
      phrase="Il a expiré, ou il n’est pas complet. Reprenez celui du dernier message reçu, ou demandez-en un à la coordination."
    />,
    { titre: 'Lien expiré', statut: 404 },
  );
}
