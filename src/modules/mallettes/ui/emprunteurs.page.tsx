import { dateCourte, pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { Emprunteur } from '../domain/mallette.ts';

export type EmprunteursPageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly emprunteurs: readonly (Emprunteur & { readonly metier: string })[];
  readonly inscriptibles: readonly {
    readonly metier: string;
    readonly personnes: readonly {
      readonly id: string;
      readonly nom: string;
      readonly commune: string;
    }[];
  }[];
  readonly saisie: Saisie;
};

/** To whom the cases are lent: those who were trained to use them. */
export const EmprunteursPage = (p: EmprunteursPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Mallettes', href: p.base }, { libelle: 'Qui est formé' }]}
      titre="Qui est formé"
      moyen
      phrase="Une mallette ne se prête, et ne se passe de main en main, qu’à qui sait s’en servir."
    />
    <Section
      titre="Professionnels formés"
      droite={pluriel(p.emprunteurs.length, 'personne')}
      proche
    >
      <Tableau
        titre="Professionnels formés"
        titreCache
        lignes={p.emprunteurs}
        vide={<p class="quiet">Personne encore&nbsp;: inscrivez qui a suivi la formation.</p>}
        colonnes={[
          { titre: 'Personne', entete: true, cellule: (e) => e.nom },
          { titre: 'Profession', cellule: (e) => e.metier },
          {
            titre: 'Formation',
            cellule: (e) => (e.formeLe ? dateCourte(e.formeLe) : 'Date inconnue'),
          },
          {
            titre: 'Gestes',
            titreCache: true,
            genre: 'actions',
            cellule: (e) => (
              <BoutonPoste
                action={`${p.base}/emprunteurs/${e.professionnelId}/retirer`}
                csrf={p.jetons.csrf}
                cle={`${p.jetons.cle}-${e.professionnelId.slice(-8)}`}
                precision={e.nom}
              >
                Retirer
              </BoutonPoste>
            ),
          },
        ]}
      />
      <h3 class="mt6">Inscrire quelqu’un</h3>
      <Formulaire
        action={`${p.base}/emprunteurs`}
        {...p.jetons}
        saisie={p.saisie}
        gardeSaisie={false}
      >
        <LigneDeChamps>
          <ChampListe
            {...lier(p.saisie, 'professionnel')}
            libelle="Professionnel de l’annuaire"
            vide="Choisir"
            options={p.inscriptibles.map(({ metier, personnes }) => ({
              groupe: metier,
              options: personnes.map(({ id, nom, commune }) => ({
                valeur: id,
                libelle: `${nom}, ${commune}`,
              })),
            }))}
          />
          <ChampDate {...lier(p.saisie, 'formeLe')} libelle="Formé le" facultatif />
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante={p.emprunteurs.length === 0 ? 'suivant' : 'normal'}>Inscrire</Bouton>
        </div>
      </Formulaire>
    </Section>
  </>
);
