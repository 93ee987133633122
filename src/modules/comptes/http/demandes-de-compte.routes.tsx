import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { personnesParNumeros } from '../data/annuaire.query.ts';
import { attentes } from '../data/attentes.query.ts';
import { demandesDeCompte } from '../data/demandes-de-compte.query.ts';
import { verifier } from '../domain/verification.ts';
import { DemandeDeComptePage } from '../ui/demande-de-compte.page.tsx';
import { DemandesDeComptePage } from '../ui/demandes-de-compte.page.tsx';
import { direRefus, erreursDe } from '../ui/refus.ts';
import { approuverDemande, declinerDemande } from '../usecases/decider-demande-de-compte.ts';
import {
  contexteDe,
  type PersonneChoisie,
  personneChoisie,
  sansRecherche,
} from './comptes.form.ts';

const zSlug = z.object({ slug: z.string() });
const zId = zSlug.extend({ id: z.uuid() });
const droit = 'comptes.invitation.envoyer';
const PAGE = { titre: 'Demandes de compte', lieu: 'comptes' };

/** Requests for an account: the check against the national directory, the answer. */
export const demandesDeCompteRoutes = [
  get('/app/:slug/comptes/demandes', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { base, cpts, moment, onglets, adresse } = contexteDe(requete);
      return requete.page(
        <DemandesDeComptePage
          base={base}
          maintenant={moment.maintenant}
          demandes={await lire(requete)}
          onglets={onglets}
          attend={await requete.lire((tx) => attentes(tx, cpts, moment.maintenant))}
          adressePublique={`${adresse}/c/${requete.saisie.slug}/rejoindre`}
        />,
        PAGE,
      );
    },
  }),
  get('/app/:slug/comptes/demandes/:id', {
    droit,
    saisie: zId,
    traiter: async (requete) => await page(requete, {}),
  }),
  post('/app/:slug/comptes/demandes/:id/approuver', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const { adresse, base } = contexteDe(requete);
      const personne = await personneChoisie(requete, requete.champs);
      if (personne.genre === 'a-choisir') return await page(requete, { personne });
      const saisie = { ...sansRecherche(requete.champs, personne), demande: requete.saisie.id };
      const fait = await approuverDemande(requete.appel, { ...saisie, adresse });
      if (!fait.ok) return await page(requete, { approuver: erreursDe(fait.refus) });
      return requete.rediriger(`${base}/invitations`, {
        ton: 'ok',
        texte: 'La demande est approuvée, l’invitation part.',
      });
    },
  }),
  post('/app/:slug/comptes/demandes/:id/decliner', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const { raison } = requete.champs;
      const fait = await declinerDemande(requete.appel, { demande: requete.saisie.id, raison });
      if (!fait.ok) return await page(requete, { decliner: erreursDe(fait.refus) });
      return requete.rediriger(`${contexteDe(requete).base}/demandes`, {
        ton: 'ok',
        texte: 'La demande est déclinée. Votre réponse part par courriel.',
      });
    },
  }),
];

async function lire(requete: Requete<unknown>, id?: string) {
  const { cpts } = contexteDe(requete);
  const demandes = await requete.lire((tx) => demandesDeCompte(tx, cpts, id));
  const numeros = demandes.flatMap(({ rpps }) => rpps ?? []);
  const trouvees = await requete.lire((tx) => personnesParNumeros(tx, cpts, numeros));
  const parNumero = new Map(trouvees.map((personne) => [personne.rpps, personne]));
  return demandes.map((demande) => ({
    ...demande,
    verification: verifier(demande, parNumero.get(demande.rpps) ?? null),
  }));
}

type Faute = {
  readonly personne?: PersonneChoisie;
  readonly approuver?: Readonly<Record<string, string>>;
  readonly decliner?: Readonly<Record<string, string>>;
};

async function page(
  requete: Requete<{ readonly id: string }>,
  { personne, approuver, decliner }: Faute,
): Promise<Response> {
  const { base, jetons, moment, donnables, jour } = contexteDe(requete);
  const [demande] = await lire(requete, requete.saisie.id);
  if (!demande) return requete.introuvable();
  if (demande.decision)
    return requete.rediriger(`${base}/demandes`, {
      ton: 'warn',
      texte: direRefus({ motif: 'demande-deja-decidee' }),
    });
  const choisir = personne?.genre === 'a-choisir' ? personne : null;
  const erreurs = choisir ? { annuaire: choisir.erreur } : approuver;
  const trouve = demande.verification.genre === 'trouve' && demande.verification.memeNom;
  const propose = {
    role: trouve ? 'professionnel' : '',
    annuaire: trouve ? (demande.rpps ?? '') : '',
  };
  return requete.page(
    <DemandeDeComptePage
      base={base}
      jetons={jetons}
      fuseau={moment.fuseau}
      demande={demande}
      donnables={donnables}
      approuver={{
        valeurs: erreurs ? requete.champs : { ...propose, du: jour },
        erreurs: erreurs ?? {},
      }}
      decliner={{ valeurs: decliner ? requete.champs : {}, erreurs: decliner ?? {} }}
      choix={choisir?.choix ?? []}
    />,
    { ...PAGE, ...(erreurs || decliner ? { statut: 422 } : {}) },
  );
}
