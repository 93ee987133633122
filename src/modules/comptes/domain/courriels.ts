/** What the owner of an account is told by mail. No link but the one they asked for: a mail that asks to click is imitated. */
export type Courriel = { readonly sujet: string; readonly corps: string };

const SI_CE_N_EST_PAS_VOUS =
  'Si ce n’est pas vous, changez votre mot de passe, fermez vos sessions dans « Mon compte », et prévenez la coordination de votre CPTS.';

const signer = (prenom: string, phrases: readonly string[]) =>
  [`Bonjour ${prenom},`, ...phrases, 'Maillage'].join('\n\n');

/** Guesses on the password, from several places. */
export const essaisRepetes = (prenom: string, genre: string): Courriel => ({
  sujet: 'Des essais de connexion à votre compte ont échoué',
  corps: signer(
    prenom,
    genre === 'second-facteur'
      ? [
          'Quelqu’un a donné votre mot de passe, puis plusieurs codes faux. La connexion n’a pas été ouverte.',
          `Si c’était vous, vous n’avez rien à faire. ${SI_CE_N_EST_PAS_VOUS}`,
        ]
      : [
          'Plusieurs mots de passe faux ont été essayés sur votre compte. Aucune connexion n’a été ouverte, et les essais suivants sont ralentis. Vous pouvez toujours vous connecter depuis vos appareils habituels.',
          'Si c’était vous, vous n’avez rien à faire. Sinon, vérifiez que votre mot de passe ne sert qu’ici.',
        ],
  ),
});

export const facteurAjoute = (prenom: string, nom: string): Courriel => ({
  sujet: 'Un second facteur a été ajouté à votre compte',
  corps: signer(prenom, [
    `« ${nom} » peut maintenant servir à vous connecter.`,
    SI_CE_N_EST_PAS_VOUS,
  ]),
});

export const facteurRetire = (prenom: string, nom: string): Courriel => ({
  sujet: 'Un second facteur a été retiré de votre compte',
  corps: signer(prenom, [`« ${nom} » ne sert plus à vous connecter.`, SI_CE_N_EST_PAS_VOUS]),
});

export const identiteDetachee = (prenom: string): Courriel => ({
  sujet: 'Pro Santé Connect a été détaché de votre compte',
  corps: signer(prenom, [
    'Votre identité Pro Santé Connect n’est plus rattachée à votre compte. Vos autres sessions ont été fermées.',
    SI_CE_N_EST_PAS_VOUS,
  ]),
});

export const facteursReinitialises = (prenom: string, par: string): Courriel => ({
  sujet: 'Le second facteur de votre compte a été réinitialisé',
  corps: signer(prenom, [
    `${par} a retiré vos seconds facteurs et vos codes de secours, et fermé toutes vos sessions. À votre prochaine connexion, après votre mot de passe, vous ajouterez un second facteur.`,
    'Si vous ne l’avez pas demandé, prévenez aussitôt la coordination de votre CPTS.',
  ]),
});

export const cleCopiee = (prenom: string, nom: string): Courriel => ({
  sujet: 'Une clé d’accès de votre compte a été refusée',
  corps: signer(prenom, [
    `La clé d’accès « ${nom} » a répondu comme une copie : son compteur est revenu en arrière. La connexion a été refusée. Retirez cette clé de votre compte, puis ajoutez-en une autre.`,
  ]),
});

export const motDePasseChange = (prenom: string): Courriel => ({
  sujet: 'Votre mot de passe a été changé',
  corps: signer(prenom, ['Vos autres sessions ont été fermées.', SI_CE_N_EST_PAS_VOUS]),
});

/** `lien` serves once, within the hour. */
export const motDePasseOublie = (prenom: string, lien: string): Courriel => ({
  sujet: 'Choisir un nouveau mot de passe',
  corps: signer(prenom, [
    `Pour choisir un nouveau mot de passe, ouvrez ce lien dans l’heure. Il ne sert qu’une fois :\n${lien}`,
    'Votre second facteur vous sera demandé comme d’habitude. Si vous n’avez rien demandé, laissez ce message : votre mot de passe ne change pas.',
  ]),
});
