import { z } from 'zod';
import { PDF } from '#platform/documents/pdf.ts';
import { keepLink } from '#platform/http/kept-link.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { direQualite } from '../domain/annonce.ts';
import { estPresent, type Participant } from '../domain/seance.ts';
import { ConvocationPage } from '../ui/convocation.page.tsx';
import { direRefus } from '../ui/dire-refus.ts';
import { MessageDeLien } from '../ui/message-de-lien.tsx';
import { donnerPouvoirParLien, reprendrePouvoirParLien } from '../usecases/donner-pouvoir.ts';
import { obstacleASigner, signerSeanceParLien } from '../usecases/emarger-seance.ts';
import { imprimerConvocation } from '../usecases/imprimer-convocation.ts';
import { proposerPointParLien } from '../usecases/proposer-point.ts';
import { lireConvocationParLien, repondreConvocation } from '../usecases/repondre-convocation.ts';
import { temoinDe } from './code.routes.tsx';
import { commeLePublic, contexteDe } from './contexte.form.ts';
import { documentDeConvocation } from './documents.export.ts';
import { imprimerTexte } from './texte.export.ts';

const CHEMIN = '/c/:slug/seances/convocation/:jeton';
const droit = 'public';
const zLien = z.object({ slug: z.string(), jeton: z.string().max(60) });
type Ici = Requete<{ readonly jeton: string; readonly code?: string | undefined }>;
type Refus = Parameters<typeof direRefus>[0] & {
  readonly champs?: Readonly<Record<string, string>>;
};

/** A convocation, for who holds its link: answered, a voice given, printed. */
export const convocationRoutes = [
  get('/c/:slug/seances/pdf/:fichier', {
    droit,
    saisie: z.object({ slug: z.string(), fichier: z.string().max(60) }),
    traiter: async (requete) => {
      const jeton = requete.saisie.fichier.replace(/\.pdf$/, '');
      const lue = await lireConvocationParLien(commeLePublic(requete), { jeton });
      if (!lue.ok) return requete.introuvable();
      const { moment, nomDeCpts: cpts } = contexteDe(requete);
      const { seance, points, regles, participant, tous } = lue.valeur;
      const joints = lue.valeur.joints.map(({ titre }) => titre);
      const qui = pourQui(participant, tous);
      const vu = { ...moment, cpts, seance, points, joints, regles, ...qui };
      const contenu = await imprimerTexte(documentDeConvocation(vu));
      return requete.fichier(contenu, { nom: 'convocation.pdf', type: PDF });
    },
  }),
  get('/app/:slug/vie-associative/seances/:id/convocation.pdf', {
    droit: 'seances.seance.lire',
    saisie: z.object({ slug: z.string(), id: z.uuid(), pour: z.uuid().optional() }),
    traiter: async (requete) => {
      const { id: seance, pour: qui } = requete.saisie;
      const lue = await imprimerConvocation(requete.appel, { seance, pour: qui });
      if (!lue.ok) return requete.introuvable();
      const { moment, nomDeCpts: cpts } = contexteDe(requete);
      const { pour, participants, ...dite } = lue.valeur;
      const nomme = pour ? pourQui(pour, participants) : { nom: null, voix: null };
      const vu = { ...moment, cpts, ...dite, ...nomme };
      const contenu = await imprimerTexte(documentDeConvocation(vu));
      return requete.fichier(contenu, { nom: 'convocation.pdf', type: PDF });
    },
  }),
  get(CHEMIN, {
    droit,
    saisie: zLien.extend({ code: z.string().max(40).optional() }),
    traiter: async (requete) => await page(requete, null),
  }),
  post(`${CHEMIN}/signer`, {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { code, preuve, presence } = requete.champs;
      const dit = { jeton, code, preuve, presence };
      const fait = await signerSeanceParLien(commeLePublic(requete), dit);
      if (!fait.ok) return await page(requete, fait.refus);
      return revenir(
        requete,
        fait.valeur.deja ? 'Vous aviez déjà signé.' : 'Merci, votre présence est signée.',
      );
    },
  }),
  post(`${CHEMIN}/repondre`, {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { reponse } = requete.champs;
      const fait = await repondreConvocation(commeLePublic(requete), { jeton, reponse });
      return fait.ok
        ? revenir(requete, 'Votre réponse est notée.')
        : await page(requete, fait.refus);
    },
  }),
  post(`${CHEMIN}/pouvoir`, {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { mandataire } = requete.champs;
      const fait = await donnerPouvoirParLien(commeLePublic(requete), { jeton, mandataire });
      if (!fait.ok) return await page(requete, fait.refus);
      return revenir(requete, `${fait.valeur.mandataire} votera pour vous.`);
    },
  }),
  post(`${CHEMIN}/reprendre`, {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const fait = await reprendrePouvoirParLien(commeLePublic(requete), { jeton });
      return fait.ok
        ? revenir(requete, 'Votre pouvoir est repris.')
        : await page(requete, fait.refus);
    },
  }),
  post(`${CHEMIN}/proposer`, {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { titre, texte } = requete.champs;
      const fait = await proposerPointParLien(commeLePublic(requete), { jeton, titre, texte });
      return fait.ok
        ? revenir(requete, 'Votre proposition est reçue.')
        : await page(requete, fait.refus);
    },
  }),
];

/** Whom a convocation is for, and in which capacity. */
function pourQui(p: Participant, tous: readonly Participant[]) {
  return { nom: p.nom, voix: p.voix, rang: p.rang, enQualite: direQualite(p, tous) };
}

function revenir(requete: Ici, texte: string): Response {
  const vers = `${contexteDe(requete).publique}/convocation/${requete.saisie.jeton}`;
  return requete.rediriger(vers, { ton: 'ok', texte });
}

async function page(requete: Ici, refus: Refus | null): Promise<Response> {
  const { publique, jetons, moment } = contexteDe(requete);
  const { jeton, code } = requete.saisie;
  const lue = await lireConvocationParLien(commeLePublic(requete), { jeton, code });
  if (!lue.ok) return lienMort(requete);
  const { seance, preuve } = lue.valeur;
  const signable = obstacleASigner(seance, moment.maintenant) === null;
  const perime = code && signable && !preuve && !estPresent(lue.valeur.participant);
  const { titre = '', texte = '' } = refus ? requete.champs : {};
  const reponse = requete.page(
    <ConvocationPage
      {...lue.valeur}
      {...{ jetons, moment }}
      ici={`${publique}/convocation/${jeton}`}
      pdf={`${publique}/pdf/${jeton}.pdf`}
      joints={(seance.etat === 'annulee' ? [] : lue.valeur.joints).map((j) => ({
        ...j,
        href: `/c/${requete.appel.cpts?.slug ?? ''}/documents/convocation/${jeton}/${j.versionId}`,
      }))}
      erreur={
        refus
          ? (Object.values(refus.champs ?? {})[0] ?? direRefus(refus))
          : perime
            ? direRefus({ motif: 'code-perime' })
            : null
      }
      signable={signable}
      proposition={{ titre, texte }}
    />,
    { titre: seance.titre, ...(refus ? { statut: 409 } : {}) },
  );
  return keepLink(requete, reponse, { name: temoinDe(seance.id), jeton });
}

/** Unknown, expired and foreign look the same. */
function lienMort(requete: Requete<unknown>): Response {
  return requete.page(
    <MessageDeLien
      titre="Ce lien ne mène plus à rien"
      phrase="Il a expiré, ou il n’est pas complet. Reprenez celui de la dernière convocation reçue, ou demandez à la coordination."
    />,
    { titre: 'Lien expiré', statut: 404 },
  );
}
