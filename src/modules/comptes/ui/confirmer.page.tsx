import { Actions, Bouton } from '#ui/bouton.tsx';
import { ChampMotDePasse, ChampNombre } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { avecSuite } from './adresse.ts';
import { FormulaireCle } from './formulaire-cle.tsx';
import { RefusDEntree } from './refus-d-entree.tsx';

type Props = {
  readonly csrf: string;
  readonly suite: string | undefined;
  readonly refus: string | null;
  readonly aUnMotDePasse: boolean;
  readonly genres: readonly string[];
};

/** Asks again who it is, before what a screen left open must not do. */
export function ConfirmerPage({ csrf, suite, refus, aUnMotDePasse, genres }: Props) {
  // A password does without a code only when the account has no second factor.
  const parCode = genres.includes('code') || (aUnMotDePasse && genres.length === 0);
  return (
    <>
      <TeteDePage
        titre="Est-ce bien vous ?"
        phrase="Ce que vous allez faire est sensible : confirmez votre identité. Cela vaut cinq minutes."
      />
      <RefusDEntree refus={refus} />
      {parCode ? (
        <Formulaire action={avecSuite('/compte/confirmer', suite)} csrf={csrf} gardeSaisie={false}>
          {aUnMotDePasse ? <ChampMotDePasse nom="motDePasse" libelle="Mot de passe" focus /> : null}
          {genres.includes('code') ? (
            <ChampNombre nom="code" libelle="Code à six chiffres" remplissage="one-time-code" />
          ) : null}
          <Actions>
            <Bouton type="submit" variante="suivant" grand>
              Confirmer
            </Bouton>
            <a class="button plain" href="/compte">
              Revenir
            </a>
          </Actions>
        </Formulaire>
      ) : null}
      {genres.includes('cle-d-acces') ? (
        <Section titre="Avec une clé d’accès" proche={!parCode}>
          <FormulaireCle
            action={avecSuite('/compte/confirmer/cle', suite)}
            defi="/compte/confirmer/cle/defi"
            csrf={csrf}
            geste="utiliser"
            libelle="Utiliser une clé d’accès"
            variante={parCode ? 'normal' : 'suivant'}
          />
        </Section>
      ) : null}
      {parCode || genres.length > 0 ? null : (
        <p>Déconnectez-vous, puis connectez-vous de nouveau.</p>
      )}
    </>
  );
}
