import { z } from 'zod';
import { PDF, writePdf } from '#platform/documents/pdf.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { Refusee } from '../ui/declarer.tsx';
import { LesMiennesPage } from '../ui/les-miennes.page.tsx';
import { LienMortPage } from '../ui/lien-mort.page.tsx';
import { declarerParLien, declarerTemps } from '../usecases/declarer-temps.ts';
import { direMonCompte, direMonCompteParLien } from '../usecases/dire-ou-verser.ts';
import { remettreFacture, remettreFactureParLien } from '../usecases/facturer.ts';
import { lireLesMiennes, lireParMonLien } from '../usecases/lire-les-miennes.ts';
import { lireAttestationParLien } from '../usecases/lire-virements.ts';
import { commeLePublic, contexteDe, erreursDe, retour } from './contexte.form.ts';
import { documentDAttestation } from './recu.export.ts';
import { recevoirFacture, zJetonDeFormulaire } from './remettre.form.ts';
import { refuseeDe } from './temps.routes.tsx';

const MOI = '/app/:slug/financement/indemnisations/moi';
const LIEN = '/c/:slug/indemnisations/:jeton';
const droit = 'indemnisations.miennes.voir';
const zSlug = z.object({ slug: z.string() });
const zJeton = zSlug.extend({ jeton: z.string().max(60) });
type ParLien = Requete<{ readonly jeton: string }>;

/** My own, from my account or by my link. */
export const lesMiennesRoutes = [
  get(MOI, { droit, saisie: zSlug, traiter: async (requete) => await moi(requete, null) }),
  post(MOI, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { formulaire, ...champs } = requete.champs;
      const fait = await (formulaire === 'compte' ? direMonCompte : declarerTemps)(
        requete.appel,
        champs,
      );
      if (!fait.ok)
        return await moi(requete, refuseeDe(formulaire, requete, erreursDe(fait.refus)));
      return retour(requete, fait, { vers: '/moi', dire: direRecu });
    },
  }),
  get(LIEN, {
    droit: 'public',
    saisie: zJeton,
    traiter: async (requete) => await parLien(requete, { refusee: null }),
  }),
  post(LIEN, {
    droit: 'public',
    saisie: zJeton,
    traiter: async (requete) => {
      const { formulaire, ...champs } = requete.champs;
      const { jeton } = requete.saisie;
      const faire = formulaire === 'compte' ? direMonCompteParLien : declarerParLien;
      const fait = await faire(commeLePublic(requete), { ...champs, jeton });
      if (fait.ok) return await parLien(requete, { refusee: null, message: direRecu(fait.valeur) });
      return await parLien(requete, {
        refusee: refuseeDe(formulaire, requete, erreursDe(fait.refus)),
      });
    },
  }),
  post(`${MOI}/honoraires`, {
    droit,
    saisie: zSlug.extend(zJetonDeFormulaire),
    corps: 'flux',
    traiter: async (requete) => {
      const recue = await recevoirFacture(requete, (champs) =>
        remettreFacture(requete.appel, champs),
      );
      if (!recue.ok) return await moi(requete, { du: 'honoraires', saisie: recue });
      return retour(requete, recue, { vers: '/moi', dire: () => NOTE_REMISE });
    },
  }),
  post(`${LIEN}/honoraires`, {
    droit: 'public',
    saisie: zJeton.extend(zJetonDeFormulaire),
    corps: 'flux',
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const recue = await recevoirFacture(requete, (champs) =>
        remettreFactureParLien(commeLePublic(requete), { ...champs, jeton }),
      );
      return await parLien(
        requete,
        recue.ok
          ? { refusee: null, message: NOTE_REMISE }
          : { refusee: { du: 'honoraires', saisie: recue } },
      );
    },
  }),
  // Asked by a form: the link itself is given to nobody who looks for a file.
  post(`${LIEN}/attestation`, {
    droit: 'public',
    saisie: zJeton,
    traiter: async (requete) => {
      const { annee = '' } = requete.champs;
      const { jeton } = requete.saisie;
      const lu = await lireAttestationParLien(commeLePublic(requete), { jeton, annee });
      if (!lu.ok) return requete.introuvable();
      const cpts = requete.appel.cpts?.nom ?? '';
      const pdf = await writePdf(documentDAttestation(lu.valeur, cpts));
      return requete.fichier(pdf, { nom: `versements-${annee}.pdf`, type: PDF });
    },
  }),
];

const NOTE_REMISE =
  'Votre note d’honoraires est remise\u00A0: la trésorerie la vérifie, puis la paie.';

/** An account is confirmed by a message to whoever has a known address; the rest waits for the coordination. */
function direRecu(fait: { readonly id: string } | { readonly prevenue: boolean }): string {
  if ('id' in fait) return 'C’est envoyé à la coordination. Ce sera compté une fois validé.';
  return fait.prevenue
    ? 'Votre compte est enregistré\u00A0: un message vous le confirme.'
    : 'Votre compte est enregistré.';
}

async function moi(requete: Requete<unknown>, refusee: Refusee): Promise<Response> {
  const { base, racine, jetons } = contexteDe(requete);
  const lu = await lireLesMiennes(requete.appel, {});
  const titre = 'Mes indemnisations';
  if (!lu.ok) return retour(requete, lu, { vers: '', dire: () => '' });
  return requete.page(
    <LesMiennesPage
      {...lu.valeur}
      ici={`${base}/moi`}
      racine={racine}
      jetons={jetons}
      refusee={refusee}
      attestations={`${base}/personnes/${lu.valeur.personne}`}
    />,
    { titre, lieu: 'mes-indemnisations', ...(refusee ? { statut: 422 } : {}) },
  );
}

type Etat = { readonly refusee: Refusee; readonly message?: string };

async function parLien(requete: ParLien, { refusee, message }: Etat): Promise<Response> {
  const { jetons } = contexteDe(requete);
  const { jeton } = requete.saisie;
  const lu = await lireParMonLien(commeLePublic(requete), { jeton });
  if (!lu.ok) return requete.page(<LienMortPage />, { titre: 'Lien expiré', statut: 404 });
  const ici = `/c/${requete.appel.cpts?.slug ?? ''}/indemnisations/${jeton}`;
  return requete.page(
    <LesMiennesPage
      {...lu.valeur}
      {...{ ici, jetons, refusee, message }}
      racine={null}
      attestations={null}
    />,
    { titre: 'Mes indemnisations', ...(refusee ? { statut: 422 } : {}) },
  );
}
