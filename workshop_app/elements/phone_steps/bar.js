// The bottom of every screen, in thumb reach: the one primary button, and above it, so that nothing else moves,
// whether the connection is away and what was refused.
import { inject } from "vue";

export default {
  template: `
    <div class="phone-bar">
      <p class="phone-away" role="status"><span v-if="desk.away.value">{{ desk.texts.away }}</span></p>
      <div role="alert">
        <p v-if="desk.notice.refused" class="phone-notice">
          <span>{{ desk.notice.refused }}</span>
          <button type="button" class="phone-close" :aria-label="desk.texts.close" @click="desk.notice.refused = ''">
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
          </button>
        </p>
      </div>
      <slot />
    </div>`,
  setup: () => ({ desk: inject("desk") }),
};
