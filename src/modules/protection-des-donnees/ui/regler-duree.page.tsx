import { Actions, Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampNombre } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Duree } from '../domain/duree.ts';

type Props = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly duree: Duree;
  readonly saisie: Saisie;
};

/** Adopts a duration for one kind of record. */
export const ReglerDureePage = ({ base, jetons, duree, saisie }: Props) => (
  <>
    <TeteDePage
      titre={duree.libelle}
      phrase="Au-delà de cette durée, la nuit efface. Ce qui est effacé ne revient pas ; les nombres du journal restent."
      miettes={[{ libelle: 'Durées', href: `${base}/durees` }]}
      moyen
    />
    <Formulaire action={`${base}/durees/${duree.code}`} {...jetons} saisie={saisie}>
      <ChampNombre
        {...lier(saisie, 'jours')}
        libelle="Garder"
        unite="jours"
        aide="Vide : rien n’est effacé tant que la CPTS n’a pas décidé"
        facultatif
      />
      <ChampTexteLong
        {...lier(saisie, 'source')}
        libelle="D’où vient cette durée"
        aide="Délibération du bureau, texte, recommandation de la CNIL"
        lignes={3}
      />
      <Actions>
        <Bouton variante="suivant">Enregistrer</Bouton>
        <LienBouton href={`${base}/durees`} variante="simple">
          Ne rien changer
        </LienBouton>
      </Actions>
    </Formulaire>
    {duree.modifiee ? (
      <div class="mt5">
        <BoutonPoste action={`${base}/durees/${duree.code}/reprendre`} csrf={jetons.csrf}>
          Reprendre la durée d’origine
        </BoutonPoste>
      </div>
    ) : null}
  </>
);
