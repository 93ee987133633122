import { Bouton } from '../bouton.tsx';
import { CadreNu } from '../cadre-nu.tsx';
import { ChampCourriel, ChampMotDePasse } from '../champs-simples.tsx';
import { Document } from '../document.tsx';
import { Formulaire } from '../formulaire.tsx';
import { SAISIE_VIDE } from '../saisie.ts';
import type { VitrineProps } from './cadre-de-vitrine.ts';
import { CPTS } from './territoire.ts';

/** Example of a bare page, with an error. */
export const PageConnexion = (p: VitrineProps) => (
  <Document
    {...p}
    titre="Se connecter, Maillage"
    corps={
      <CadreNu
        points={CPTS.points}
        demonstration="Base de démonstration : personnes fictives, second facteur éteint."
        mention="Maillage, le système d’information des CPTS."
        liens={[{ libelle: 'Accessibilité', href: '#accessibilite' }]}
        contenu={
          <>
            <h1>Se connecter</h1>
            <div class="mt5">
              <Formulaire
                action="#connexion"
                csrf="exemple"
                saisie={{
                  ...SAISIE_VIDE,
                  erreurs: {
                    motDePasse: 'Ce mot de passe n’est pas le bon. Il reste quatre essais.',
                  },
                }}
              >
                <ChampCourriel
                  nom="email"
                  libelle="Adresse électronique"
                  valeur="coordination@demo.maillage.fr"
                  remplissage="username"
                />
                <ChampMotDePasse
                  nom="motDePasse"
                  libelle="Mot de passe"
                  erreur="Ce mot de passe n’est pas le bon. Il reste quatre essais."
                />
                <div class="actions mt5">
                  <Bouton variante="suivant">Se connecter</Bouton>
                  <a class="button plain" href="#oubli">
                    Mot de passe oublié
                  </a>
                </div>
              </Formulaire>
            </div>
          </>
        }
      />
    }
  />
);
