import { Aide } from '../aide.tsx';
import { Cote, Section } from '../page.tsx';

const ESPACES = [4, 8, 12, 16, 24, 32, 48, 72];

export const VitrineTexte = () => (
  <Section
    titre="Texte"
    id="texte"
    introduction="Atkinson Hyperlegible Next, six tailles, trois graisses. Chiffres de même chasse dans les tableaux."
  >
    <ul class="scale">
      <Ligne jeton="--t6, 39 px, 560">
        <span class="d6">Trouver un médecin</span>
      </Ligne>
      <Ligne jeton="--t5, 28 px, 560">
        <span class="mid">Quatre rendez-vous possibles</span>
      </Ligne>
      <Ligne jeton="--t4, 21 px, 680 ou 400">
        <span class="t4">
          <b>Ce qui vous attend</b> Sept choses, la plus ancienne depuis six jours.
        </span>
      </Ligne>
      <Ligne jeton="--t3, 17 px, 400">
        Le compte rendu du groupe « Plaies chroniques » attend votre relecture.
      </Ligne>
      <Ligne jeton="--t2, 15,5 px, 400">
        <span class="small">
          250 € au tarif voté le 12 mars 2026. <span class="num">0123456789</span>
        </span>
      </Ligne>
      <Ligne jeton="--t1, 14 px, 400">
        <span class="tiny">Ce lien vous est personnel et s’éteint ce soir à minuit.</span>
      </Ligne>
    </ul>
    <Cote>
      <ul class="scale-space" aria-label="Espaces">
        {ESPACES.map((px, i) => (
          <li>
            <svg width={px} height="10" aria-hidden="true" focusable="false">
              <rect class="won" width={px} height="10" />
            </svg>
            <span class="tiny quiet">{`--s${i + 1}, ${px} px`}</span>
          </li>
        ))}
      </ul>
      <div>
        <p>
          Un <a href="#texte">lien</a> dit où il mène. Un terme de métier s’explique sur place : RCP{' '}
          <Aide
            terme="RCP"
            definition="Réunion de concertation pluriprofessionnelle : plusieurs soignants décident ensemble pour un patient, avec son accord."
          />
        </p>
        <p class="after quiet">
          Dans une phrase : « lundi à 9 h 20 ». Dans une colonne :{' '}
          <span class="num">lun. 23 nov., 09:20</span>.
        </p>
      </div>
    </Cote>
  </Section>
);

const Ligne = (p: { readonly jeton: string; readonly children?: unknown }) => (
  <li>
    <span class="small quiet">{p.jeton}</span>
    <span>{p.children}</span>
  </li>
);
