import { isDatabaseAway, isDiskFull } from '../db/errors.ts';
import { answerOutcome } from '../fhir/answer.ts';
import type { IssueCode } from '../fhir/outcome.ts';
import { plainPage } from './plain-page.ts';

export type FaultKind =
  | 'introuvable'
  | 'non-connecte'
  | 'interdit'
  | 'origine'
  | 'formulaire-perime'
  | 'trop-gros'
  | 'illisible'
  | 'trop-souvent'
  | 'panne';

type Sentence = { readonly statut: number; readonly titre: string; readonly texte: string };

const SENTENCES: Readonly<Record<FaultKind | 'base-absente' | 'disque-plein', Sentence>> = {
  introuvable: {
    statut: 404,
    titre: 'Page introuvable',
    texte:
      'Cette adresse ne mène à rien que vous puissiez voir. Vérifiez le lien, ou revenez à l’accueil.',
  },
  'non-connecte': {
    statut: 401,
    titre: 'Connexion nécessaire',
    texte: 'Connectez-vous pour continuer.',
  },
  interdit: {
    statut: 403,
    titre: 'Accès réservé',
    texte:
      'Votre rôle ne permet pas cette action. La coordination de votre CPTS peut vous l’ouvrir.',
  },
  origine: {
    statut: 403,
    titre: 'Envoi refusé',
    texte: 'Ce formulaire n’a pas été envoyé depuis cette page. Rouvrez la page, puis recommencez.',
  },
  'formulaire-perime': {
    statut: 403,
    titre: 'Formulaire périmé',
    texte:
      'La page est restée ouverte trop longtemps, ou votre session a changé. Revenez en arrière, rechargez la page, puis renvoyez le formulaire.',
  },
  'trop-gros': {
    statut: 413,
    titre: 'Envoi trop volumineux',
    texte: 'L’envoi dépasse 2 Mo. Réduisez le fichier, ou passez par l’import.',
  },
  illisible: {
    statut: 400,
    titre: 'Envoi illisible',
    texte: 'Le contenu envoyé n’a pas pu être lu. Vérifiez son format, puis recommencez.',
  },
  'trop-souvent': {
    statut: 429,
    titre: 'Trop d’essais',
    texte:
      'Trop d’envois en peu de temps depuis votre connexion. Patientez quelques minutes, puis recommencez.',
  },
  panne: {
    statut: 500,
    titre: 'Une panne est survenue',
    texte:
      'Rien n’a été enregistré. Recommencez dans un instant ; si cela persiste, donnez à votre hébergeur le numéro ci-dessous.',
  },
  'base-absente': {
    statut: 503,
    titre: 'Service momentanément interrompu',
    texte:
      'La base de données ne répond pas. Rien de ce qui était enregistré n’est perdu. Recommencez dans une minute.',
  },
  'disque-plein': {
    statut: 507,
    titre: 'Plus de place pour enregistrer',
    texte: 'Le disque du serveur est plein : rien n’a été enregistré. Prévenez votre hébergeur.',
  },
};

/** The same faults, as FHIR names them. */
const ISSUES: Readonly<Record<keyof typeof SENTENCES, IssueCode>> = {
  introuvable: 'not-found',
  'non-connecte': 'login',
  interdit: 'forbidden',
  origine: 'forbidden',
  'formulaire-perime': 'forbidden',
  'trop-gros': 'too-costly',
  illisible: 'invalid',
  'trop-souvent': 'throttled',
  panne: 'exception',
  'base-absente': 'transient',
  'disque-plein': 'transient',
};

type Fault = {
  readonly kind: FaultKind;
  readonly request: Request;
  readonly error?: unknown;
  readonly requestId?: string;
};

/** True for an address that programs call: they are answered in JSON. */
export const isForPrograms = (path: string): boolean => /^\/(api|fhir)\b/.test(path);

const isFhir = (path: string): boolean => /^\/fhir\b/.test(path);

/** 422 for a program: a French sentence by field. `corps` is the whole of the body. */
export function answerInvalid(champs: Readonly<Record<string, string>>, path: string): Response {
  const message = 'Certaines réponses sont à corriger.';
  const [first] = Object.entries(champs);
  if (isFhir(path)) return answerOutcome(422, { code: 'invalid', text: first?.[1] ?? message });
  return Response.json({ refus: 'saisie-invalide', message, champs }, { status: 422 });
}

/** The plain page, or the JSON, for what could not be answered. Says nothing of the inside. */
export function answerFault({ kind, request, error, requestId }: Fault): Response {
  const url = new URL(request.url);
  const name = kind === 'panne' ? cause(error) : kind;
  const { statut, titre, texte } = SENTENCES[name];
  if (isFhir(url.pathname)) return answerOutcome(statut, { code: ISSUES[name], text: texte });
  if (isForPrograms(url.pathname))
    return Response.json({ refus: name, message: texte }, { status: statut });
  if (name === 'non-connecte') {
    const suite =
      request.method === 'GET' ? `?suite=${encodeURIComponent(url.pathname + url.search)}` : '';
    return new Response(null, { status: 303, headers: { location: `/connexion${suite}` } });
  }
  return new Response(plainPage({ titre, texte, numero: statut >= 500 ? requestId : undefined }), {
    status: statut,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(statut === 503 ? { 'retry-after': '30' } : {}),
    },
  });
}

function cause(error: unknown): 'panne' | 'base-absente' | 'disque-plein' {
  if (isDiskFull(error)) return 'disque-plein';
  return isDatabaseAway(error) ? 'base-absente' : 'panne';
}
