import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Choix } from '../domain/choix.ts';
import { CHEMIN_DU_MODELE, type VueDeTexte } from './vue-de-texte.ts';

/** What the CPTS chooses, heading by heading; what is left empty stays to be chosen. */
export const ChoixDuTexte = (p: VueDeTexte) => {
  const groupes = [...new Set(p.choix.map(({ groupe }) => groupe))];
  const faits = p.choix.filter(({ cle }) => p.saisie.valeurs[cle]).length;
  return (
    <Section titre="Vos choix" droite={`${faits} faits, sur ${p.choix.length}`}>
      <details open={Object.keys(p.saisie.erreurs).length > 0 || faits === 0}>
        <summary>Choisir ce que dit le texte</summary>
        <Formulaire
          action={`${p.base}${CHEMIN_DU_MODELE[p.modele]}`}
          {...p.jetons}
          saisie={p.saisie}
        >
          <input type="hidden" name="vu" value={p.vu} />
          {groupes.map((groupe) => (
            <GroupeDeChamps legende={groupe}>
              {p.choix
                .filter((un) => un.groupe === groupe)
                .map((choix) => (
                  <Champ choix={choix} saisie={p.saisie} />
                ))}
            </GroupeDeChamps>
          ))}
          <div class="actions">
            <Bouton variante="ferme">Enregistrer ces choix</Bouton>
          </div>
        </Formulaire>
      </details>
    </Section>
  );
};

const Champ = ({ choix, saisie }: { readonly choix: Choix; readonly saisie: Saisie }) => {
  const { cle, libelle, aide, options } = choix;
  const commun = { ...lier(saisie, cle), libelle, aide };
  return options ? (
    <ChampRadios
      {...commun}
      valeur={commun.valeur ?? ''}
      choix={[...options, { valeur: '', libelle: <span class="quiet">À choisir</span> }]}
    />
  ) : (
    <ChampTexte {...commun} longueurMax={300} facultatif />
  );
};
