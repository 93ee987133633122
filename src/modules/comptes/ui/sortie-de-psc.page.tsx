import { Actions, LienBouton } from '#ui/bouton.tsx';
import { TeteDePage } from '#ui/page.tsx';

/** Signed out of here; the session at Pro Santé Connect is another one, which would open every service again. */
export const SortieDePscPage = ({ adresse }: { readonly adresse: string }) => (
  <>
    <TeteDePage
      titre="Vous êtes déconnecté"
      phrase="Votre session Pro Santé Connect reste ouverte sur cet appareil : la fermer empêche quelqu’un d’autre d’entrer à votre place."
    />
    <Actions>
      <LienBouton href={adresse}>Fermer aussi Pro Santé Connect</LienBouton>
      <LienBouton href="/connexion">Revenir à la connexion</LienBouton>
    </Actions>
  </>
);
