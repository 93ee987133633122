import { Actions, LienBouton } from '#ui/bouton.tsx';
import { TeteDePage } from '#ui/page.tsx';

type Phrase = { readonly titre: string; readonly texte: string; readonly reprise?: true };

const PHRASES: Readonly<Record<string, Phrase>> = {
  abandon: {
    titre: 'Connexion interrompue',
    texte: 'Vous avez quitté Pro Santé Connect avant la fin. Rien n’a été enregistré.',
    reprise: true,
  },
  'fournisseur-injoignable': {
    titre: 'Pro Santé Connect ne répond pas',
    texte: 'Le service national est momentanément injoignable. Recommencez dans quelques minutes.',
    reprise: true,
  },
  'reponse-inattendue': {
    titre: 'Connexion à recommencer',
    texte:
      'Cette réponse de Pro Santé Connect a déjà servi, vient d’un autre navigateur, ou a attendu plus de dix minutes.',
    reprise: true,
  },
  'niveau-insuffisant': {
    titre: 'Authentification trop faible',
    texte:
      'Pro Santé Connect a répondu avec un niveau d’authentification inférieur à celui demandé. Recommencez avec votre carte CPS ou l’application e-CPS.',
    reprise: true,
  },
  'identifiant-absent': {
    titre: 'Numéro RPPS absent',
    texte:
      'Pro Santé Connect n’a pas donné de numéro RPPS. La connexion par ce moyen est réservée aux professionnels qui en ont un.',
  },
  'aucun-compte': {
    titre: 'Aucun compte à ce numéro RPPS',
    texte:
      'Votre identité est vérifiée, mais aucune CPTS de cette installation ne vous a encore ouvert d’accès. Demandez une invitation à la coordination de votre CPTS, ou rejoignez-la depuis sa page publique.',
  },
  'plusieurs-comptes': {
    titre: 'Plusieurs comptes à ce numéro RPPS',
    texte:
      'Votre fiche de l’annuaire est donnée à plusieurs comptes. La coordination de votre CPTS doit n’en garder qu’un avant que vous puissiez entrer.',
  },
  'identite-changee': {
    titre: 'Identité à vérifier',
    texte:
      'L’identité donnée par Pro Santé Connect n’est plus celle qui est rattachée à ce compte. Prévenez la coordination de votre CPTS : elle détachera l’ancienne après vérification.',
  },
};

const INVALIDE: Phrase = {
  titre: 'Réponse refusée',
  texte:
    'La réponse reçue de Pro Santé Connect n’a pas pu être vérifiée : par sécurité, elle a été refusée. Recommencez ; si cela persiste, prévenez votre hébergeur.',
  reprise: true,
};

/** Why the way back from Pro Santé Connect did not open a session, and what to do. */
export function RefusDePscPage({ refus }: { readonly refus: string }) {
  const { titre, texte, reprise } = PHRASES[refus] ?? INVALIDE;
  return (
    <>
      <TeteDePage titre={titre} phrase={texte} />
      <Actions>
        {reprise ? (
          <LienBouton href="/connexion/psc" variante="suivant">
            Recommencer avec Pro Santé Connect
          </LienBouton>
        ) : null}
        <LienBouton href="/connexion">Revenir à la connexion</LienBouton>
      </Actions>
    </>
  );
}
