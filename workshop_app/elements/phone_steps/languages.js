// Deutsch · English: kept in this browser, and with the person where somebody has joined.
import { inject } from "vue";

const NAMES = { de: "Deutsch", en: "English" };
const YEAR = 365 * 24 * 3600;

export default {
  template: `
    <div class="phone-languages" role="group" :aria-label="desk.texts.language">
      <template v-for="(name, language, place) in names" :key="language">
        <span v-if="place" aria-hidden="true">·</span>
        <button type="button" :lang="language" :aria-pressed="language === desk.language" @click="choose(language)">{{ name }}</button>
      </template>
    </div>`,
  setup() {
    const desk = inject("desk");
    async function choose(language) {
      if (language === desk.language) return;
      document.cookie = `language=${language}; path=/; max-age=${YEAR}; samesite=lax`;
      try {
        if (desk.own.value) await desk.line.ask("PUT", "/language", { language });
        else await desk.line.ask("GET", "");
      } catch {
        // without a network the page cannot be fetched in the other language; the cookie is kept for the next time
        if (desk.away.value || !navigator.onLine) return void (desk.notice.refused = desk.texts.language_later);
      }
      window.location.reload();
    }
    return { desk, names: NAMES, choose };
  },
};
