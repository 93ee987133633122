import { qrCode } from '#platform/documents/qr-code.ts';
import type { Requete } from '#platform/http/request.ts';
import { AjouterClePage } from '../ui/ajouter-cle.page.tsx';
import { AjouterCodePage } from '../ui/ajouter-code.page.tsx';
import { CodesDeSecoursPage } from '../ui/codes-de-secours.page.tsx';
import { ajouterCle } from '../usecases/ajouter-cle.ts';
import { ajouterCode } from '../usecases/ajouter-code.ts';
import type { Inscription } from '../usecases/inscrire-facteur.ts';
import { proposerCode } from '../usecases/proposer-code.ts';
import { origineDe, surLInstallation, visiteurDe } from './passage.form.ts';

/** Who adds a factor, and the addresses around it: at a first sign-in, or in one's account. */
export type Ajout = {
  /** Token of the step; null for somebody signed in. */
  readonly etape: string | null;
  readonly action: string;
  readonly revenir: string;
};

/** Why a factor was not added; by field when something typed is to be corrected. */
export type RefusDAjout = {
  readonly motif: string;
  readonly champs?: Readonly<Record<string, string>>;
};

const erreurDuNom = (refus: RefusDAjout | null) => refus?.champs?.['nom'];
/** What belongs to the form as a whole. */
const motifDe = (refus: RefusDAjout | null) => (erreurDuNom(refus) ? null : (refus?.motif ?? null));

/** The page of an application of codes; after a wrong code, with the same QR code. */
export async function pageDeCode(
  requete: Requete<unknown>,
  { etape, action, revenir }: Ajout,
  refus: RefusDAjout | null,
): Promise<Response | string> {
  const scelle = refus?.motif === 'secret-perime' ? null : (requete.champs['scelle'] ?? null);
  const propose = await proposerCode(surLInstallation(requete.appel), { etape, scelle });
  if (!propose.ok) return propose.refus.motif;
  const image = await qrCode(propose.valeur.adresse);
  return requete.page(
    <AjouterCodePage
      csrf={requete.jetons.csrf}
      action={action}
      revenir={revenir}
      refus={motifDe(refus)}
      nom={requete.champs['nom'] ?? 'Mon téléphone'}
      erreurDuNom={erreurDuNom(refus)}
      propose={{ ...propose.valeur, image }}
    />,
    { titre: 'Application de codes', cadre: 'nu', statut: refus ? 422 : 200 },
  );
}

/** The page of a passkey. */
export function pageDeCle(
  requete: Requete<unknown>,
  { action, revenir, defi }: Ajout & { readonly defi: string },
  refus: RefusDAjout | null,
): Response {
  return requete.page(
    <AjouterClePage
      csrf={requete.jetons.csrf}
      action={action}
      defi={defi}
      revenir={revenir}
      refus={motifDe(refus)}
      nom={requete.champs['nom'] ?? MON_APPAREIL}
      erreurDuNom={erreurDuNom(refus)}
    />,
    { titre: 'Clé d’accès', cadre: 'nu', iles: ['cle-d-acces'], statut: refus ? 422 : 200 },
  );
}

export const lireCode = (requete: Requete<unknown>, etape: string | null) =>
  ajouterCode(surLInstallation(requete.appel), {
    etape,
    nom: requete.champs['nom'] ?? '',
    scelle: requete.champs['scelle'] ?? '',
    code: requete.champs['code'] ?? '',
    visiteur: visiteurDe(requete),
  });

const MON_APPAREIL = 'Mon appareil';

/** The authenticator has made the key already: left without a name, it takes the one that the page proposes. */
export const lireCle = (requete: Requete<unknown>, etape: string | null) =>
  ajouterCle(surLInstallation(requete.appel), {
    etape,
    nom: requete.champs['nom']?.trim() || MON_APPAREIL,
    reponse: requete.champs['reponse'] ?? '',
    origine: origineDe(requete),
    visiteur: visiteurDe(requete),
  });

/** After the factor was added: recovery codes, shown this once, or straight on. */
export function suivreAjout(
  requete: Requete<unknown>,
  { codes }: Pick<Inscription, 'codes'>,
  { courriel, continuer }: { readonly courriel: string; readonly continuer: string },
): Response {
  if (!codes) return requete.rediriger(continuer, { ton: 'ok', texte: 'Second facteur ajouté.' });
  return requete.page(
    <CodesDeSecoursPage codes={codes} courriel={courriel} continuer={continuer} />,
    { titre: 'Codes de secours', cadre: 'nu', iles: ['imprimer'] },
  );
}
