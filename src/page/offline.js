// The page works without a network after the first visit. Only where it stands by itself: in a frame
// a service worker would serve other people's pages too.

export function installOffline() {
  // What is kept is what the reader waits for: by now the browser has it, and nothing is fetched twice.
  const install = async () => {
    try {
      // Our own policy asks for it: a script's address must come from a named place in the code.
      const trusted = window.trustedTypes?.createPolicy("career-insurance-offline", {
        createScriptURL: (address) => address,
      });
      await navigator.serviceWorker?.register(trusted?.createScriptURL("./sw.js") ?? "./sw.js");
    } catch {
      // A browser that refuses (private windows do) leaves a page that works online.
    }
  };
  document.addEventListener("career-insurance:whole", install, { once: true });
}
