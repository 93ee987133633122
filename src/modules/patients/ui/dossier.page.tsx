import { dateHeure, heure } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { AccordsDuDossier } from './accords-du-dossier.tsx';
import { direNaissance, direNom } from './dire-patient.ts';
import { EquipeDuDossier } from './equipe-du-dossier.tsx';
import { IdentiteDuDossier, InsDuDossier } from './identite-du-dossier.tsx';
import { OppositionsDuDossier } from './oppositions-du-dossier.tsx';
import type { VueDuDossier } from './vue-du-dossier.ts';

/** One person: who they are, who cares for them, what they agreed to. */
export const DossierPage = (p: VueDuDossier) => (
  <>
    <TeteDePage
      moyen
      miettes={[{ libelle: 'Patients', href: p.base }, { libelle: direNom(p.dossier) }]}
      titre={direNom(p.dossier)}
      phrase={[direNaissance(p.dossier, p.moment.jour), p.communeNom].filter(Boolean).join(', ')}
      action={<ActionsDuDossier {...p} />}
    />
    <Avertissements {...p} />
    <Partage
      principal={
        <>
          <EquipeDuDossier {...p} />
          <AccordsDuDossier {...p} />
          {p.oppositions ? <OppositionsDuDossier {...p} oppositions={p.oppositions} /> : null}
          {p.vuPar ? <Section titre="Qui a vu ce dossier">{p.vuPar}</Section> : null}
        </>
      }
      cote={
        <>
          <IdentiteDuDossier {...p} />
          <InsDuDossier {...p} />
          <p class="small quiet mt5">
            {`Ouvert par ${p.dossier.creeParNom}, ${dateHeure(p.dossier.creeLe, p.moment.fuseau)}.`}
          </p>
        </>
      }
    />
  </>
);

const ActionsDuDossier = ({ base, donnees, dossier, peut, acces }: VueDuDossier) => {
  if (acces === 'bris-de-glace') return null;
  const ici = `${base}/${dossier.id}`;
  return (
    <>
      {peut.modifier && dossier.traits ? (
        <LienBouton href={`${ici}/modifier`}>Corriger l’identité</LienBouton>
      ) : null}
      {peut.delivrer ? (
        <LienBouton href={`${ici}/lien`}>Donner un lien à la personne</LienBouton>
      ) : null}
      {peut.droits ? <LienBouton href={donnees}>Données et droits</LienBouton> : null}
    </>
  );
};

const Avertissements = ({ base, dossier, brisJusqua, moment, semblables, peut }: VueDuDossier) => (
  <>
    {brisJusqua ? (
      <Bandeau
        ton="attention"
        titre={`Accès exceptionnel, jusqu’à ${heure(brisJusqua, moment.fuseau)}`}
      >
        Vous lisez ce dossier sans être de l’équipe. La coordination et le médecin traitant en sont
        informés ; rien ne peut être modifié.
      </Bandeau>
    ) : null}
    {dossier.traits ? null : (
      <Bandeau ton="grave" titre="Identité illisible : la clé manque">
        Ce dossier est chiffré sous une clé que cette installation n’a pas. Rien n’est perdu :
        prévenez l’hébergeur, qui la remettra.
      </Bandeau>
    )}
    {semblables.length > 0 ? (
      <Bandeau ton="attention" titre="Un autre dossier porte le même nom et la même date">
        <ul>
          {semblables.map((autre) => (
            <li>
              <a href={`${base}/${autre.id}`}>{direNom(autre)}</a>
              {`, ouvert par ${autre.creeParNom}, ${dateHeure(autre.creeLe, moment.fuseau)}`}
              {peut.reunir ? (
                <>
                  {'. '}
                  <a href={`${base}/${dossier.id}/reunir/${autre.id}`}>
                    Les comparer et les réunir
                  </a>
                </>
              ) : null}
            </li>
          ))}
        </ul>
        <p>
          Si c’est la même personne, réunissez-les : jusque-là, un blocage noté dans l’un ne vaut
          pas pour l’autre.
        </p>
      </Bandeau>
    ) : null}
  </>
);
