import { Bouton } from '#ui/bouton.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampCourriel, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { estEnCours } from '../domain/adhesion.ts';
import type { AdherentVu, Jetons } from './dire-adhesion.ts';

type Props = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly adherent: AdherentVu;
  readonly colleges: readonly Option[];
  readonly communes: readonly Option[];
  readonly saisies: { readonly fiche: Saisie };
};

/** What is said of a member, to be corrected. */
export const FicheDAdherent = ({ base, jetons, adherent: a, saisies, ...listes }: Props) => {
  const { fiche } = saisies;
  const connu = a.professionnelId !== null;
  return (
    <Section
      titre="Corriger sa fiche"
      introduction={connu ? 'Son nom et sa profession viennent de l’annuaire.' : undefined}
    >
      <Formulaire action={`${base}/adherents/${a.id}`} {...jetons} saisie={fiche}>
        <input type="hidden" name="vuLe" value={a.changeLe.toISOString()} />
        <LigneDeChamps>
          <ChampTexte {...lier(fiche, 'prenom')} libelle="Prénom" lectureSeule={connu} />
          <ChampTexte {...lier(fiche, 'nom')} libelle="Nom" lectureSeule={connu} />
        </LigneDeChamps>
        {a.genre === 'structure' ? (
          <ChampTexte {...lier(fiche, 'fonction')} libelle="Fonction" facultatif longueurMax={80} />
        ) : null}
        <LigneDeChamps>
          <ChampCourriel
            {...lier(fiche, 'courriel')}
            libelle="Courriel"
            facultatif
            remplissage="off"
          />
          <ChampTelephone
            {...lier(fiche, 'telephone')}
            libelle="Téléphone"
            facultatif
            remplissage="off"
          />
        </LigneDeChamps>
        <LigneDeChamps>
          <ChampListe
            {...lier(fiche, 'commune')}
            libelle="Commune"
            vide="Ailleurs, ou inchangée"
            options={listes.communes}
            facultatif
          />
          {estEnCours(a) && listes.colleges.length > 0 ? (
            <ChampListe
              {...lier(fiche, 'college')}
              id="fiche-college"
              libelle="Collège"
              vide="Aucun"
              options={listes.colleges}
              facultatif
            />
          ) : null}
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="ferme">Enregistrer</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};
