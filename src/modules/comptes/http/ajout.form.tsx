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

/** The page of an application of codes; after a wrong code, with the same QR code. */
export async function pageDeCode(
  requete: Requete<unknown>,
  { etape, action, revenir }: Ajout,
  refus: string | null,
): Promise<Response | string> {
  const scelle = refus === 'secret-perime' ? null : (requete.champs['scelle'] ?? null);
  const propose = await proposerCode(surLInstallation(requete.appel), { etape, scelle });
  if (!propose.ok) return propose.refus.motif;
  const image = await qrCode(propose.valeur.adresse);
  return requete.page(
    <AjouterCodePage
      csrf={requete.jetons.csrf}
      action={action}
      revenir={revenir}
      refus={refus}
      nom={requete.champs['nom'] ?? ''}
      propose={{ ...propose.valeur, image }}
    />,
    { titre: 'Application de codes', cadre: 'nu', statut: refus ? 422 : 200 },
  );
}

/** The page of a passkey. */
export function pageDeCle(
  requete: Requete<unknown>,
  { action, revenir, defi }: Ajout & { readonly defi: string },
  refus: string | null,
): Response {
  return requete.page(
    <AjouterClePage
      csrf={requete.jetons.csrf}
      action={action}
      defi={defi}
      revenir={revenir}
      refus={refus}
      nom={requete.champs['nom'] ?? ''}
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

export const lireCle = (requete: Requete<unknown>, etape: string | null) =>
  ajouterCle(surLInstallation(requete.appel), {
    etape,
    nom: requete.champs['nom'] ?? '',
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
