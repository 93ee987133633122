import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { VOIX } from '../domain/college.ts';
import type { VueDInstance } from './vue-d-instance.ts';

const DIRE_VOIX = { deliberative: 'Vote', consultative: 'Entendu, sans voter' } as const;

/** The colleges of a council that is not of the association: they are of no other body. */
export const CollegesDuConseil = (p: VueDInstance) => (
  <Section titre="Collèges de ce conseil">
    {p.colleges.length === 0 ? (
      <p class="quiet">
        Aucun collège n’est écrit. Sans collège, ce que vaut la voix d’un membre vient des règles de
        ses séances.
      </p>
    ) : (
      <Liste {...p} />
    )}
    {p.tenir ? <Ajouter {...p} /> : null}
  </Section>
);

const Liste = ({ base, instance, colleges, sieges, jetons, tenir }: VueDInstance) => {
  const titulaires = (college: string) =>
    sieges.filter(({ titulaire }) => titulaire?.collegeId === college).length;
  return (
    <Tableau
      titre="Collèges de ce conseil"
      titreCache
      lignes={colleges}
      colonnes={[
        { titre: 'Collège', entete: true, cellule: (c) => c.nom },
        { titre: 'Voix', cellule: (c) => DIRE_VOIX[c.voix] },
        {
          titre: 'Titulaires',
          genre: 'nombre',
          cellule: (c) => {
            const places = instance.parCollege[c.id];
            return places === undefined ? titulaires(c.id) : `${titulaires(c.id)} sur ${places}`;
          },
        },
        {
          titre: 'Geste',
          titreCache: true,
          genre: 'actions',
          cellule: (c) =>
            tenir && titulaires(c.id) === 0 ? (
              <BoutonPoste
                action={`${base}/instances/${instance.id}/colleges/${c.id}/retirer`}
                csrf={jetons.csrf}
                cle={`${jetons.cle}-${c.id}`}
                variante="simple"
                precision={c.nom}
              >
                Retirer
              </BoutonPoste>
            ) : null,
        },
      ]}
    />
  );
};

const Ajouter = ({ base, instance, jetons, saisies, colleges }: VueDInstance) => {
  const saisie = saisies.college;
  const ouvert = colleges.length === 0 || Object.keys(saisie.erreurs).length > 0;
  return (
    <details class="mt5" open={ouvert}>
      <summary>Ajouter un collège</summary>
      <Formulaire
        action={`${base}/instances/${instance.id}/colleges`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-college`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <LigneDeChamps>
          <ChampTexte
            {...lier(saisie, 'nom')}
            id="college-nom"
            libelle="Nom du collège"
            aide="Usagers, collectivités, professionnels de santé"
            longueurMax={120}
          />
          <ChampNombre
            {...lier(saisie, 'sieges')}
            id="college-sieges"
            libelle="Sièges de titulaires"
            facultatif
          />
        </LigneDeChamps>
        <ChampRadios
          {...lier(saisie, 'voix')}
          id="college-voix"
          libelle="Sa voix"
          cote
          choix={VOIX.map((valeur) => ({ valeur, libelle: DIRE_VOIX[valeur] }))}
        />
        <div class="actions">
          <Bouton>Ajouter ce collège</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};
