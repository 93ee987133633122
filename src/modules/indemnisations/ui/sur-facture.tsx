import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { FacturesPageProps, SurFactureVu } from './vue-des-factures.ts';

/** Who, or which rule, is paid on invoice: nobody until somebody says so. */
export const SurFacture = (p: FacturesPageProps) => {
  const tenus = p.surFacture.filter(({ finiLe }) => finiLe === null);
  const finis = p.surFacture.filter(({ finiLe }) => finiLe !== null);
  return (
    <Section
      titre="Payés sur note d’honoraires"
      introduction="Leurs relevés n’entrent dans un fichier de virements qu’une fois leur note reçue et vérifiée."
    >
      {tenus.length === 0 ? (
        <p class="quiet">
          Personne&nbsp;: la CPTS n’en a rien dit, les relevés se virent sans note.
        </p>
      ) : (
        <ul class="rows tight">
          {tenus.map((un) => (
            <Tenu {...p} un={un} />
          ))}
        </ul>
      )}
      {p.tenir ? <Ajouter {...p} /> : null}
      {finis.length > 0 ? (
        <details class="mt4">
          <summary>Retirés</summary>
          <ul class="rows tight">
            {finis.map((un) => (
              <li>
                {un.nom}
                <span class="quiet small">{` ${direDecision(un, p.fuseau)}, retiré le ${dateLongue(dateCivileDe(un.finiLe ?? un.decideLe, p.fuseau))} par ${un.finiParNom}`}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
};

const direDecision = (un: SurFactureVu, fuseau: string) =>
  `${un.personne ? '' : 'règle, '}depuis le ${dateLongue(dateCivileDe(un.decideLe, fuseau))}, par ${un.decideParNom}`;

const Tenu = ({
  base,
  jetons,
  fuseau,
  tenir,
  un,
}: FacturesPageProps & { readonly un: SurFactureVu }) => (
  <li>
    {un.nom}
    <span class="quiet small">{` ${direDecision(un, fuseau)}`}</span>
    {tenir ? (
      <BoutonPoste
        action={`${base}/sur-facture/${un.id}/retirer`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${un.id.slice(-8)}`}
        variante="simple"
        precision={un.nom}
      >
        Retirer
      </BoutonPoste>
    ) : null}
  </li>
);

const Ajouter = ({ base, jetons, saisie, choisissables }: FacturesPageProps) => (
  <details class="mt4" open={Object.keys(saisie.erreurs).length > 0}>
    <summary>Dire qui est payé sur note</summary>
    <Formulaire action={`${base}/sur-facture`} {...jetons} saisie={saisie} gardeSaisie={false}>
      <LigneDeChamps>
        <ChampListe
          {...lier(saisie, 'personne')}
          libelle="Une personne"
          facultatif
          vide="Aucune"
          options={choisissables.personnes.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
        />
        <ChampListe
          {...lier(saisie, 'regle')}
          libelle="Ou une règle"
          aide="Tout relevé qu’elle paie attend alors une note"
          facultatif
          vide="Aucune"
          options={choisissables.regles.map(({ id, libelle }) => ({ valeur: id, libelle }))}
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton>Payer sur note d’honoraires</Bouton>
      </div>
    </Formulaire>
  </details>
);
